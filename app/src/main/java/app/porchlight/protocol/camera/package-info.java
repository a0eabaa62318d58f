/**
 * Cameras and recorders: streams (RTSP) and logins to them, single pictures and ONVIF; nothing of a picture is
 * kept.
 * What must not live here: which passwords there are.
 */
package app.porchlight.protocol.camera;
