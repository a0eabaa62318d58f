#!/usr/bin/env bash
# Makes a home of network namespaces on this computer and measures how quickly it is found.
#   sudo app/src/bench/home.sh            after: mvn package
# Needs root, iproute2, nftables, avahi-daemon, miniupnpd, minidlna. Nothing leaves the namespaces; all is taken
# away at the end. Targets: all that answer ARP within 2 s, all that announce within 6 s, sweep of 20 within 1.5 s,
# at most 300 sockets.
. "$(dirname "$0")/lab.sh"

media() {
  mkdir -p "$work/media" "$work/db"
  cat >"$work/dlna.conf" <<C
port=8200
media_dir=$work/media
db_dir=$work/db
log_dir=$work/db
friendly_name=Bench Media
network_interface=eth0
inotify=no
C
  inside "$1" minidlnad -S -R -f "$work/dlna.conf" -P "$work/dlna.pid"
}

announcer() {
  mkdir -p "$work/$1/services"
  cat >"$work/$1/avahi.conf" <<C
[server]
host-name=$1
use-ipv4=yes
use-ipv6=no
enable-dbus=no
allow-interfaces=eth0
C
  cat >"$work/$1/services/a.service" <<C
<?xml version="1.0"?><!DOCTYPE service-group SYSTEM "avahi-service.dtd">
<service-group><name>Thing $1</name>
<service><type>_http._tcp</type><port>80</port><txt-record>model=$1</txt-record></service>
<service><type>_shelly._tcp</type><port>80</port><txt-record>gen=2</txt-record></service></service-group>
C
  inside "$1" unshare -m sh -c "mount -t tmpfs none /run && mount --bind '$work/$1/services' /etc/avahi/services &&
    exec avahi-daemon -f '$work/$1/avahi.conf' --no-drop-root --no-chroot --no-rlimits"
}

home() { # how many others besides the router, how many of them announce themselves
  bridge
  add laptop $address_of_laptop
  add router 192.168.77.1/24
  for i in $(seq 1 "$1"); do add "h$i" 192.168.77.$((20 + i))/24; done
  router
  media h1
  for i in $(seq 2 $(($2 + 1))); do announcer "h$i"; done
  sleep 6 # for the devices to settle, as in a home
}

measure() { # others, announcers
  ip netns exec "$p-laptop" "$java" -Xmx200m -cp "$classpath" "$here/HomeBench.java" $(($1 + 1)) "$2" 2
}

echo "A home of 40 devices:"
home 39 15
measure 39 15
clean
echo "254 addresses with 20 present:"
home 19 0
measure 19 0
ip -n "$p-laptop" neigh flush dev eth0
echo "The same with at most 1,024 files open:"
(ulimit -n 1024 && measure 19 0)
clean
