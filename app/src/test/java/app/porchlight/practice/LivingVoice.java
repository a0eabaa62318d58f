package app.porchlight.practice;

import app.porchlight.model.Evidence;
import java.io.Closeable;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.MulticastSocket;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.jmdns.JmDNS;
import javax.jmdns.ServiceInfo;

/** What a device of a living home says of itself over the real network: its mDNS services, its UPnP description. */
final class LivingVoice implements Closeable {
    private static final int UPNP = 1900;
    private static final int DESCRIPTION = 49_152;
    private static final String CALL = "239.255.255.250";

    private final List<Closeable> open = new ArrayList<>();
    private final PretendDevice device;

    private LivingVoice(PretendDevice device) {
        this.device = device;
    }

    static LivingVoice of(PretendDevice device) throws IOException {
        LivingVoice voice = new LivingVoice(device);
        List<Evidence> said = device.announcements();
        List<Evidence.Announcement> services = said.stream().filter(Evidence.Announcement.class::isInstance)
            .map(Evidence.Announcement.class::cast).toList();
        if (!services.isEmpty()) {
            voice.announce(services);
        }
        for (Evidence each : said) {
            if (each instanceof Evidence.Description description) {
                voice.describe(description);
            }
        }
        return voice;
    }

    private void announce(List<Evidence.Announcement> services) throws IOException {
        String host = "pretend-" + (device.address().getAddress()[3] & 0xff);
        JmDNS dns = JmDNS.create(device.address(), host);
        open.add(dns);
        for (Evidence.Announcement each : services) {
            dns.registerService(ServiceInfo.create(each.type() + ".local.", each.name(), each.port(), 0, 0,
                each.text()));
        }
    }

    private void describe(Evidence.Description description) throws IOException {
        ServerSocket page = new ServerSocket(DESCRIPTION, 16, device.address());
        open.add(page);
        byte[] document = document(description).getBytes(StandardCharsets.UTF_8);
        String head = "HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\nConnection: close\r\nContent-Length: "
            + document.length + "\r\nServer: " + description.server() + "\r\n\r\n";
        Thread.ofVirtual().start(() -> {
            while (!page.isClosed()) {
                try (Socket guest = page.accept(); Line line = new Line(guest)) {
                    for (String heard = line.hearLine(); heard != null && !heard.isEmpty(); ) {
                        heard = line.hearLine();
                    }
                    line.say(head);
                    line.say(document);
                    line.hangUp();
                } catch (IOException left) {
                    continue;
                }
            }
        });

        MulticastSocket ear = new MulticastSocket(UPNP);
        open.add(ear);
        NetworkInterface adapter = NetworkInterface.getByInetAddress(device.address());
        ear.joinGroup(new InetSocketAddress(InetAddress.ofLiteral(CALL), UPNP), adapter);
        // Many live in one namespace: only a socket of its own speaks from its own address.
        DatagramSocket mouth = new DatagramSocket(new InetSocketAddress(device.address(), 0));
        open.add(mouth);
        Thread.ofPlatform().daemon().start(() -> hear(ear, mouth, description));
    }

    private void hear(MulticastSocket ear, DatagramSocket mouth, Evidence.Description description) {
        String type = description.fields().getOrDefault("deviceType", "upnp:rootdevice");
        byte[] answer = ("HTTP/1.1 200 OK\r\nCACHE-CONTROL: max-age=1800\r\nEXT:\r\nLOCATION: http://"
            + device.address().getHostAddress() + ":" + DESCRIPTION + "/description.xml\r\nSERVER: "
            + description.server() + "\r\nST: upnp:rootdevice\r\nUSN: " + id() + "::upnp:rootdevice\r\n\r\n")
            .getBytes(StandardCharsets.UTF_8);
        byte[] room = new byte[1500];
        while (!ear.isClosed()) {
            DatagramPacket heard = new DatagramPacket(room, room.length);
            try {
                ear.receive(heard);
                String question = new String(room, 0, heard.getLength(), StandardCharsets.ISO_8859_1);
                boolean asked = question.startsWith("M-SEARCH")
                    && (question.contains("ssdp:all") || question.contains("rootdevice") || question.contains(type));
                if (asked) {
                    mouth.send(new DatagramPacket(answer, answer.length, heard.getSocketAddress()));
                }
            } catch (IOException ended) {
                return;
            }
        }
    }

    private String id() {
        return "uuid:00000000-0000-0000-0000-" + device.hardware().orElseThrow().toString().replace(":", "");
    }

    private String document(Evidence.Description description) {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\"?><root xmlns=\"urn:schemas-upnp-org:device-1-0\">"
            + "<specVersion><major>1</major><minor>0</minor></specVersion><device><UDN>" + id() + "</UDN>");
        for (Map.Entry<String, String> each : description.fields().entrySet()) {
            String value = each.getValue().replace("&", "&amp;").replace("<", "&lt;");
            xml.append('<').append(each.getKey()).append('>').append(value).append("</").append(each.getKey())
                .append('>');
        }
        return xml + "</device></root>";
    }

    @Override
    public void close() throws IOException {
        for (Closeable each : open) {
            each.close();
        }
    }
}
