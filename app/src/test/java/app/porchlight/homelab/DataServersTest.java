package app.porchlight.homelab;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Real databases and shared folders, each open and with a lock. */
@Tag("homelab")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DataServersTest {
    private Lab lab;
    private Outcome outcome;
    private Host openBase;
    private Host shutBase;
    private Host openCache;
    private Host shutCache;
    private Host openCopies;
    private Host shutCopies;
    private Host oldShares;
    private Host newShares;
    private Host guestsWrite;
    private Host guestsRead;
    private Host guestsLook;
    private Host newest;
    private Host nobodysNewest;
    private Host nobodysThird;
    private Host nobodysNone;
    private Host hidden;
    private Host openMeter;
    private Host newMeter;
    private Host shutMeter;
    private Host openFolders;
    private Host shutFolders;

    @BeforeAll
    void checkTheHome() {
        lab = new Lab("data");
        Host router = lab.join("router", "192.168.83.1", "1c:3b:f3:5a:10:01");
        openBase = postgres("openbase", 70, "trust");
        shutBase = postgres("shutbase", 71, "scram-sha-256");
        openCache = join("cache", 72);
        memcached(openCache);
        shutCache = join("shutcache", 90);
        memcached(shutCache, "-Y", shutCache.file("users", "anna:" + SampleHome.STRONG + "\n").toString());
        openCopies = rsync("opencopies", 73, "");
        shutCopies = rsync("shutcopies", 74, "auth users = anna\n");
        oldShares = samba("oldshares", 75,
            "server min protocol = NT1\nmap to guest = Never\n" + folder("albums", "no"));
        newShares = samba("newshares", 76, "server min protocol = SMB2\nmap to guest = Never\n");
        guestsWrite = samba("guestswrite", 77, "map to guest = Bad User\n" + folder("albums", "yes"));
        guestsRead = samba("guestsread", 78,
            "map to guest = Bad User\n" + folder("albums", "yes") + "read only = yes\n" + folder("diary", "no"));
        guestsLook = samba("guestslook", 79, "map to guest = Bad User\n" + folder("albums", "no"));
        newest = samba("newest", 80,
            "server min protocol = SMB3\nmap to guest = Bad User\n" + folder("albums", "yes"));
        String third = "server min protocol = SMB3_00\nserver max protocol = SMB3_00\nmap to guest = Never\n";
        String last = "server min protocol = SMB3_11\nmap to guest = Never\n";
        nobodysNewest = samba("nobodysnewest", 86, last + folder("albums", "yes"));
        nobodysThird = samba("nobodysthird", 87, third + folder("albums", "yes") + "read only = yes\n");
        nobodysNone = samba("nobodysnone", 88, last + "server signing = mandatory\n" + folder("albums", "no"));
        hidden = samba("hidden", 89, third + "restrict anonymous = 2\n" + folder("albums", "yes"));
        openMeter = influx("openmeter", 83, false);
        newMeter = influx("newmeter", 85, true);
        shutMeter = influx("shutmeter", 84, true);
        makeFirstUser(shutMeter);
        openFolders = nfs("openfolders", 81, "");
        shutFolders = nfs("shutfolders", 82,
            "Access_Type = None; CLIENT { Clients = 192.168.83.9; Access_Type = RO; }");
        outcome = lab.laptop("192.168.83.50", router.address()).check();
    }

    @AfterAll
    void remove() {
        lab.close();
    }

    private Host join(String name, int last) {
        return lab.join(name, "192.168.83." + last, "02:00:00:00:00:" + last);
    }

    private Host postgres(String name, int last, String method) {
        Host host = join(name, last);
        host.file("base/.keep", "");
        Path folder = host.folder();
        host.startScript("postgres", """
            chmod a+rx %1$s %1$s/..
            rm %1$s/base/.keep
            chown postgres %1$s/base
            cd %1$s/base
            bin=$(ls -d /usr/lib/postgresql/*/bin | tail -n 1)
            as() { setpriv --reuid=postgres --regid=postgres --clear-groups "$@"; }
            as "$bin/initdb" -D %1$s/base -A trust >/dev/null
            echo "host all all 0.0.0.0/0 %2$s" >>%1$s/base/pg_hba.conf
            exec setpriv --reuid=postgres --regid=postgres --clear-groups "$bin/postgres" -D %1$s/base \
                -c listen_addresses='*' -c unix_socket_directories=%1$s/base
            """.formatted(folder, method)).listening(5432);
        return host;
    }

    /** @param guard options that say who may come */
    private static void memcached(Host host, String... guard) {
        List<String> line = new ArrayList<>(List.of(Program.MEMCACHED.path(), "-u", "nobody", "-l", "0.0.0.0"));
        line.addAll(List.of(guard));
        host.start("memcached", line.toArray(String[]::new)).listening(11_211);
    }

    private Host influx(String name, int last, boolean guarded) {
        Host host = join(name, last);
        String file = host.file("influxdb.conf", """
            reporting-disabled = true
            bind-address = "127.0.0.1:8088"
            [meta]
            dir = "%1$s/meta"
            [data]
            dir = "%1$s/data"
            wal-dir = "%1$s/wal"
            [http]
            bind-address = ":8086"
            auth-enabled = %2$s
            """.formatted(host.folder(), guarded)).toString();
        host.start("influx", Program.INFLUX.path(), "-config", file).listening(8086);
        return host;
    }

    /** Until there is one, whoever comes may be it. */
    private static void makeFirstUser(Host influx) {
        influx.run(Program.PYTHON.path(), "-c", "import urllib.parse, urllib.request; urllib.request.urlopen("
            + "'http://" + influx.address() + ":8086/query', urllib.parse.urlencode({'q': 'CREATE USER anna WITH "
            + "PASSWORD \\'" + SampleHome.STRONG + "\\' WITH ALL PRIVILEGES'}).encode(), 5)");
    }

    private static String folder(String name, String guests) {
        return "[%1$s]\npath = %%1$s/%1$s\nguest ok = %2$s\nread only = no\n".formatted(name, guests);
    }

    /** @param settings how it treats guests, and its folders */
    private Host samba(String name, int last, String settings) {
        Host host = join(name, last);
        host.file("run/.keep", "");
        host.file("albums/holiday.txt", "sea\n");
        host.file("diary/today.txt", "dear diary\n");
        String file = host.file("smb.conf", ("""
            [global]
            server role = standalone server
            disable netbios = yes
            load printers = no
            log level = 3
            private dir = %1$s/run
            lock directory = %1$s/run
            state directory = %1$s/run
            cache directory = %1$s/run
            pid directory = %1$s/run
            ncalrpc dir = %1$s/run
            log file = %1$s/smbd.log
            """ + settings).formatted(host.folder())).toString();
        host.run("/bin/chmod", "-R", "a+rwX", host.folder().resolve("albums").toString());
        host.start("smbd", Program.SMBD.path(), "--foreground", "--no-process-group", "-s", file).listening(445);
        return host;
    }

    /**
     * A file server that lives in memory, with the list of its doors beside it; what both keep of themselves is theirs
     * alone.
     *
     * @param guard who may have its one folder
     */
    private Host nfs(String name, int last, String guard) {
        Host host = join(name, last);
        host.file("ganesha.conf", """
            NFS_CORE_PARAM { Protocols = 3, 4; MNT_Port = 20048; Enable_NLM = false; Enable_RQUOTA = false; }
            NFSV4 { Graceless = true; }
            EXPORT { Export_Id = 1; Path = /photos; Pseudo = /photos; Access_Type = RO; FSAL { Name = MEM; } %s }
            """.formatted(guard));
        host.startScript("ganesha", """
            exec unshare --mount sh -c '
                mount -t tmpfs none /run && mount -t tmpfs none /var/lib/nfs && mkdir -p /run/rpcbind /run/ganesha &&
                mkdir -p /var/lib/nfs/ganesha && %s -w && exec %s -F -f %3$s/ganesha.conf -L %3$s/nfs.log -p %3$s/pid'
            """.formatted(Program.RPCBIND.path(), Program.GANESHA.path(), host.folder())).listening(20_048);
        return host;
    }

    private Host rsync(String name, int last, String login) {
        Host host = join(name, last);
        host.file("photos/holiday.txt", "sea\n");
        Path secrets = host.file("secrets", "anna:" + SampleHome.STRONG + "\n");
        host.run("/bin/chmod", "600", secrets.toString());
        Path settings = host.file("rsyncd.conf", """
            use chroot = no
            transfer logging = yes
            log format = copied %%f
            log file = %1$s/rsync.log
            [photos]
            path = %1$s/photos
            comment = Our photos
            secrets file = %2$s
            %3$s""".formatted(host.folder(), secrets, login));
        host.start("rsync", Program.RSYNC.path(), "--daemon", "--no-detach", "-vv", "--config", settings.toString())
            .listening(873);
        return host;
    }

    @Test
    void databaseThatTrustsEverybody_isAtRisk_andOneThatAsksIsFine() {
        assertThat(outcome.verdict(openBase, "database-open")).isEqualTo("at-risk");
        assertThat(outcome.verdict(openCache, "database-open")).isEqualTo("at-risk");
        assertThat(outcome.verdict(openMeter, "database-open")).isEqualTo("at-risk");
        assertThat(outcome.verdict(newMeter, "database-open")).as("anybody may be its first user").isEqualTo("at-risk");
        assertThat(outcome.verdict(shutBase, "database-open")).isEqualTo("fine");
        assertThat(outcome.verdict(shutCache, "database-open")).isEqualTo("fine");
        assertThat(outcome.verdict(shutMeter, "database-open")).isEqualTo("fine");
    }

    @Test
    void folderForEverybody_isAtRisk_andOneBehindALoginIsFine() {
        assertThat(outcome.verdict(openCopies, "folders-open")).isEqualTo("at-risk");
        assertThat(outcome.finding(openCopies, "folders-open").at("/facts/folder").stringValue()).isEqualTo("photos");
        assertThat(outcome.verdict(shutCopies, "folders-open")).isEqualTo("fine");
        assertThat(outcome.verdict(openFolders, "folders-open")).isEqualTo("at-risk");
        assertThat(outcome.finding(openFolders, "folders-open").at("/facts/folder").stringValue()).isEqualTo("/photos");
        assertThat(outcome.verdict(shutFolders, "folders-open")).isEqualTo("fine");
    }

    @Test
    void oldFileSharing_isToldFromTheNew() {
        assertThat(outcome.verdict(oldShares, "file-sharing-old")).isEqualTo("at-risk");
        assertThat(outcome.verdict(newShares, "file-sharing-old")).isEqualTo("fine");
    }

    @Test
    void folderOfWindowsShares_thatGuestsMayHave_isAtRisk() {
        assertThat(outcome.verdict(guestsWrite, "folders-open")).isEqualTo("at-risk");
        assertThat(outcome.finding(guestsWrite, "folders-open").at("/facts/changeable").stringValue())
            .isEqualTo("albums");
        assertThat(outcome.verdict(guestsRead, "folders-open")).isEqualTo("at-risk");
        assertThat(outcome.finding(guestsRead, "folders-open").at("/facts/folder").stringValue()).isEqualTo("albums");
        assertThat(outcome.verdict(newest, "folders-open")).isEqualTo("at-risk");
        assertThat(outcome.finding(nobodysNewest, "folders-open").at("/facts/changeable").stringValue())
            .as("to who gives no name, where only the newest protocol is spoken").isEqualTo("albums");
        assertThat(outcome.finding(nobodysThird, "folders-open").at("/facts/folder").stringValue()).isEqualTo("albums");
    }

    @Test
    void folderOfWindowsShares_behindAPassword_isFine() {
        assertThat(outcome.verdict(newShares, "folders-open")).isEqualTo("fine");
        assertThat(outcome.verdict(oldShares, "folders-open")).isEqualTo("fine");
        assertThat(outcome.verdict(guestsLook, "folders-open")).isEqualTo("fine");
        assertThat(outcome.verdict(nobodysNone, "folders-open")).isEqualTo("fine");
    }

    @Test
    void folderOfWindowsShares_openToWhoKnowsItsName_isNotCalledFine() {
        assertThat(hidden.run(Program.SMBCLIENT.path(), "-N", "//" + hidden.address() + "/albums", "-c", "ls"))
            .as("what nobody sees there").contains("holiday.txt");
        assertThat(outcome.verdict(hidden, "folders-open")).isEqualTo("could-not-tell");
    }

    /** The logs would tell: in the end somebody does copy. */
    @Test
    void nothingWasCopied() {
        assertThat(List.of(guestsWrite, guestsRead)).allSatisfy(host -> {
            assertThat(host.log("smbd.log")).as("what Samba tells of each visit").isNotEmpty()
                .anyMatch(line -> line.contains("albums")).noneMatch(DataServersTest::tellsOfAFile);
            host.run(Program.SMBCLIENT.path(), "-N", "//" + host.address() + "/albums", "-c", "get holiday.txt -");
            assertThat(host.log("smbd.log")).anyMatch(DataServersTest::tellsOfAFile);
        });
        assertThat(openCopies.log("rsync.log")).isNotEmpty().noneMatch(DataServersTest::tellsOfACopy);
        openCopies.run(Program.RSYNC.path(), "rsync://" + openCopies.address() + "/photos/holiday.txt",
            openCopies.folder().resolve("copied").toString());
        assertThat(openCopies.log("rsync.log")).anyMatch(DataServersTest::tellsOfACopy);
    }

    private static boolean tellsOfAFile(String line) {
        return line.contains("holiday") || line.contains("today") || line.contains("opened file");
    }

    private static boolean tellsOfACopy(String line) {
        return line.contains("holiday") || line.contains("rsync on photos");
    }
}
