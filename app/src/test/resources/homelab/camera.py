"""A camera's pictures over RTSP, by GStreamer's own server. Prints each request that it grants.

usage: camera.py LOGIN USER PASSWORD GUARDED [OPEN ...]
  LOGIN    basic or digest
  GUARDED  a path whose pictures only that user gets; - for none
  OPEN     paths whose pictures anybody gets
"""
import sys

import gi

gi.require_version("Gst", "1.0")
gi.require_version("GstRtsp", "1.0")
gi.require_version("GstRtspServer", "1.0")
from gi.repository import GLib, Gst, GstRtsp, GstRtspServer

PICTURES = "( videotestsrc is-live=true ! video/x-raw,format=I420,width=160,height=120 ! jpegenc ! rtpjpegpay name=pay0 )"


def token(role):
    made = GstRtspServer.RTSPToken.new()
    made.set_string(GstRtspServer.RTSP_TOKEN_MEDIA_FACTORY_ROLE, role)
    return made


def pictures(*roles):
    factory = GstRtspServer.RTSPMediaFactory()
    factory.set_launch(PICTURES)
    permissions = GstRtspServer.RTSPPermissions.new()
    for role in roles:
        permissions.add_permission_for_role(role, GstRtspServer.RTSP_PERM_MEDIA_FACTORY_ACCESS, True)
        permissions.add_permission_for_role(role, GstRtspServer.RTSP_PERM_MEDIA_FACTORY_CONSTRUCT, True)
    factory.set_permissions(permissions)
    return factory


def watch(_, client):
    for request in ("describe", "setup", "play"):
        client.connect(request + "-request", lambda _, context, what: print(what, context.uri.abspath, flush=True),
                       request)


def main(login, user, password, guarded, *open_paths):
    Gst.init(None)
    server = GstRtspServer.RTSPServer()
    server.set_address("0.0.0.0")
    server.set_service("554")
    auth = GstRtspServer.RTSPAuth()
    if login == "basic":
        auth.add_basic(GstRtspServer.RTSPAuth.make_basic(user, password), token("user"))
    else:
        auth.set_supported_methods(GstRtsp.RTSPAuthMethod.DIGEST)
        auth.add_digest(user, password, token("user"))
    if open_paths:
        auth.set_default_token(token("anybody"))
    server.set_auth(auth)
    mounts = server.get_mount_points()
    if guarded != "-":
        mounts.add_factory(guarded, pictures("user"))
    for path in open_paths:
        mounts.add_factory(path, pictures("user", "anybody"))
    server.connect("client-connected", watch)
    server.attach(None)
    GLib.MainLoop().run()


main(*sys.argv[1:])
