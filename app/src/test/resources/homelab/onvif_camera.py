"""A camera that speaks ONVIF on port 80, as far as who asks. Zeep, a SOAP library of others, judges that: it makes the
token of the right user anew, and the one that came has to be the same, part by part. Prints each judgement.

usage: onvif_camera.py USER PASSWORD
"""
import base64
import datetime
import sys
from http.server import BaseHTTPRequestHandler, HTTPServer

from lxml import etree
from zeep import ns
from zeep.wsse.username import UsernameToken

SOAP = "http://www.w3.org/2003/05/soap-envelope"
DEVICE = "http://www.onvif.org/ver10/device/wsdl"
SCHEMA = "http://www.onvif.org/ver10/schema"
ENVELOPE = ('<?xml version="1.0"?><s:Envelope xmlns:s="' + SOAP + '" xmlns:tds="' + DEVICE + '" xmlns:tt="' + SCHEMA
            + '" xmlns:ter="http://www.onvif.org/ver10/error"><s:Body>%s</s:Body></s:Envelope>')
NO = ('<s:Fault><s:Code><s:Value>s:Sender</s:Value><s:Subcode><s:Value>ter:NotAuthorized</s:Value></s:Subcode></s:Code>'
      '<s:Reason><s:Text xml:lang="en">Sender not authorized</s:Text></s:Reason></s:Fault>')
FRONT = ('<html><head><title>Camera</title></head><body><form method="post" action="/login"><input name="u">'
         '<input name="p" type="password"></form></body></html>')


class Bytes(bytes):
    """Zeep takes text for a nonce and makes bytes of it; here they are bytes already."""

    def encode(self, _):
        return bytes(self)


def parts(token):
    return [(part.tag, dict(part.attrib), (part.text or "").strip()) for part in token]


def judge(envelope):
    token = envelope.find(".//{%s}UsernameToken" % ns.WSSE)
    if token is None:
        return "nobody"
    came = parts(token)
    told = {etree.QName(tag).localname: text for tag, _, text in came}
    own = etree.fromstring('<s:Envelope xmlns:s="%s"><s:Header/><s:Body/></s:Envelope>' % SOAP)
    UsernameToken(USER, PASSWORD, use_digest=True, nonce=Bytes(base64.b64decode(told["Nonce"])), zulu_timestamp=True,
                  created=datetime.datetime.strptime(told["Created"], "%Y-%m-%dT%H:%M:%SZ")).apply(own, {})
    right = parts(own.find(".//{%s}UsernameToken" % ns.WSSE))
    if [part[:2] for part in came] != [part[:2] for part in right]:
        return "alien"
    return "right" if came == right else "wrong"


def clock():
    now = datetime.datetime.utcnow()
    return ("<tds:GetSystemDateAndTimeResponse><tds:SystemDateAndTime><tt:UTCDateTime><tt:Time><tt:Hour>%d</tt:Hour>"
            "<tt:Minute>%d</tt:Minute><tt:Second>%d</tt:Second></tt:Time><tt:Date><tt:Year>%d</tt:Year><tt:Month>%d"
            "</tt:Month><tt:Day>%d</tt:Day></tt:Date></tt:UTCDateTime></tds:SystemDateAndTime>"
            "</tds:GetSystemDateAndTimeResponse>" % (now.hour, now.minute, now.second, now.year, now.month, now.day))


class Camera(BaseHTTPRequestHandler):
    def version_string(self):
        return "Hipcam"

    def log_message(self, *_):
        pass

    def do_GET(self):
        self.say(200, "text/html", FRONT) if self.path == "/" else self.say(404, "text/html", "not found")

    def do_POST(self):
        envelope = etree.fromstring(self.rfile.read(int(self.headers["Content-Length"])))
        asked = etree.QName(envelope.find("{%s}Body" % SOAP)[0]).localname
        if asked == "GetSystemDateAndTime":
            return self.say(200, "application/soap+xml", ENVELOPE % clock())
        if asked == "GetUsers":
            judged = judge(envelope)
            print(judged, flush=True)
            if judged == "right":
                return self.say(200, "application/soap+xml", ENVELOPE % (
                    "<tds:GetUsersResponse><tds:User><tt:Username>%s</tt:Username></tds:User></tds:GetUsersResponse>"
                    % USER))
        self.say(400, "application/soap+xml", ENVELOPE % NO)

    def say(self, status, kind, body):
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body.encode())


USER, PASSWORD = sys.argv[1:]
HTTPServer(("0.0.0.0", 80), Camera).serve_forever()
