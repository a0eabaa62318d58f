package app.porchlight.homelab;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** A whole home of real servers: open doors, the same doors with a good lock, and things that are as they should be. */
final class SampleHome implements AutoCloseable {
    static final String STRONG = "correct horse battery staple";

    final Lab lab = new Lab("home");
    final Host router = lab.join("router", "192.168.83.1", "1c:3b:f3:5a:10:01");
    final Laptop laptop = lab.laptop("192.168.83.50", router.address());

    final Host recorder = lab.join("recorder", "192.168.83.20", "00:12:16:a4:3b:20");
    final Host lockedBox = lab.join("lockedbox", "192.168.83.21", "02:00:00:00:00:21");
    final Host openBox = lab.join("openbox", "192.168.83.22", "02:00:00:00:00:22");
    final Host linuxBox = lab.join("linuxbox", "192.168.83.23", "02:00:00:00:00:23");

    final Host yardCamera = lab.join("yard", "192.168.83.30", "00:40:8c:5e:77:30");
    final Host safeCamera = lab.join("safe", "192.168.83.31", "00:40:8c:5e:77:31");
    final Host cotCamera = lab.join("cot", "192.168.83.32", "00:60:6e:2c:71:32");
    final Host safeCotCamera = lab.join("safecot", "192.168.83.33", "00:60:6e:2c:71:33");
    final Host unknownPage = lab.join("unknown", "192.168.83.34", "02:00:00:00:00:34");

    final Host openFiles = lab.join("openfiles", "192.168.83.40", "02:00:00:00:00:40");
    final Host safeFiles = lab.join("safefiles", "192.168.83.41", "02:00:00:00:00:41");

    final Host television = lab.join("tv", "192.168.83.60", "00:1a:11:3c:8b:60");
    final Host printer = lab.join("printer", "192.168.83.61", "00:01:e6:7a:02:61");
    final Host films = lab.join("films", "192.168.83.62", "02:00:00:00:00:62");
    final Host computer = lab.join("computer", "192.168.83.63", "02:00:00:00:00:63");

    BusyboxTelnet recorderTelnet;
    BusyboxTelnet lockedTelnet;
    BusyboxTelnet openTelnet;
    LighttpdPage yardPage;
    VsftpdServer yardFiles;
    LighttpdPage safePage;
    LighttpdPage cotPage;
    LighttpdPage safeCotPage;
    LighttpdPage nobodysPage;
    LighttpdPage printerPage;
    VsftpdServer anyonesFiles;
    VsftpdServer lockedFiles;

    SampleHome() {
        try {
            UpnpRouter.start(router);
            UpnpRouter.openDoorTo(yardCamera, 80, 8080);
            startUnsafe();
            startSafe();
        } catch (AssertionError | RuntimeException e) {
            lab.close();
            throw e;
        }
    }

    private void startUnsafe() {
        recorderTelnet = BusyboxTelnet.asking(recorder, "LocalHost", "xc3511");
        openTelnet = BusyboxTelnet.withoutLogin(openBox);
        LinuxTelnet.asking(linuxBox, "vizxv");
        yardPage = LighttpdPage.behindLogin(yardCamera, "lighttpd", "digest", "AXIS_00408C5E7730", "root:pass");
        yardFiles = VsftpdServer.asking(yardCamera, "AXIS M1011 Network Camera 5.20 (Sep 23 2010) ready.", "root:pass");
        cotPage = LighttpdPage.behindLogin(cotCamera, "Netwave IP Camera", "basic", "ipcamera_00606E2C7132", "admin:");
        anyonesFiles = VsftpdServer.anonymous(openFiles);
    }

    private void startSafe() {
        lockedTelnet = BusyboxTelnet.asking(lockedBox, "box", STRONG);
        safePage = LighttpdPage.behindLogin(safeCamera, "lighttpd", "digest", "AXIS_00408C5E7731", "root:" + STRONG);
        safeCotPage = LighttpdPage.behindLogin(safeCotCamera, "Netwave IP Camera", "basic", "ipcamera_00606E2C7133",
            "admin:" + STRONG);
        nobodysPage = LighttpdPage.behindLogin(unknownPage, "lighttpd", "basic", "Members", "admin:admin");
        lockedFiles = VsftpdServer.asking(safeFiles, "Files", "root:" + STRONG);
        AvahiResponder.start(television, "tv", List.of(new AvahiResponder.Announced("_googlecast._tcp",
            "Chromecast-3c8b60", 8009, Map.of("md", "Chromecast", "fn", "Living room"))));
        AvahiResponder.start(printer, "HP7A0261", List.of(new AvahiResponder.Announced("_ipp._tcp",
            "HP OfficeJet Pro 8710", 631, Map.of("ty", "HP OfficeJet Pro 8710", "usb_MFG", "HP"))));
        printerPage = LighttpdPage.behindLogin(printer, "lighttpd", "basic", "Printer", "admin:admin");
        Bystanders.printerDoor(printer);
        Bystanders.films(films);
        Bystanders.secureShell(computer);
        Bystanders.messages(computer);
        Bystanders.sharedFolders(computer);
    }

    /** What is unsafe in it, by the ids of the checks; whatever is not named here is as it should be. */
    Map<Host, Set<String>> unsafe() {
        String password = "default-password";
        String plainPage = "admin-without-encryption";
        return Map.ofEntries(
            Map.entry(router, Set.of("port-mappings", "upnp-port-opening")),
            Map.entry(recorder, Set.of(password, "telnet-open")),
            Map.entry(lockedBox, Set.of("telnet-open")),
            Map.entry(openBox, Set.of("telnet-no-login", "telnet-open")),
            Map.entry(linuxBox, Set.of(password, "telnet-open")),
            Map.entry(yardCamera, Set.of(password, plainPage, "ftp-open")),
            Map.entry(safeCamera, Set.of(plainPage)),
            Map.entry(cotCamera, Set.of(password, plainPage)),
            Map.entry(safeCotCamera, Set.of(plainPage)),
            Map.entry(unknownPage, Set.of(plainPage)),
            Map.entry(openFiles, Set.of("ftp-anonymous", "ftp-open")),
            Map.entry(safeFiles, Set.of("ftp-open")),
            Map.entry(television, Set.of()),
            Map.entry(printer, Set.of(plainPage)),
            Map.entry(films, Set.of()),
            Map.entry(computer, Set.of()));
    }

    @Override
    public void close() {
        lab.close();
    }
}
