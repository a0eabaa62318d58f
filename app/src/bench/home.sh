#!/usr/bin/env bash
# Makes a home of network namespaces on this computer and measures how quickly it is found.
#   sudo app/src/bench/home.sh            after: mvn package
# Needs root, iproute2, nftables, avahi-daemon, miniupnpd, minidlna. Nothing leaves the namespaces; all is taken
# away at the end. Targets: all that answer ARP within 2 s, all that announce within 6 s, sweep of 20 within 1.5 s,
# at most 300 sockets.
set -u
here=$(cd "$(dirname "$0")" && pwd)
app=$(cd "$here/../.." && pwd)
java=${JAVA:-${JAVA_HOME:+$JAVA_HOME/bin/java}}
java=${java:-java}
classpath=${BENCH_CLASSPATH:-$app/target/classes:$app/target/lib/*}
p=plbench$$
work=$(mktemp -d)
pids=()

clean() {
  for pid in "${pids[@]}"; do kill "$pid" 2>/dev/null; done
  wait 2>/dev/null
  for each in $(ip netns list | awk '{print $1}' | grep "^$p-"); do ip netns del "$each"; done
  pids=()
}
trap 'clean; rm -rf "$work"' EXIT
trap 'exit 130' INT TERM

add() { # name, last number of its address
  ip netns add "$p-$1" && ip -n "$p-$1" link set lo up
  ip -n "$p-br" link add "v$1" type veth peer name eth0 netns "$p-$1"
  ip -n "$p-br" link set "v$1" master br0 up
  ip -n "$p-$1" addr add "192.168.77.$2/24" brd + dev eth0
  ip -n "$p-$1" link set eth0 up
  ip -n "$p-$1" route add default via 192.168.77.1 2>/dev/null || true
}

inside() { # name, command…
  local name=$1
  shift
  ip netns exec "$p-$name" "$@" >"$work/$name.log" 2>&1 &
  pids+=($!)
}

router() {
  ip -n "$p-router" link add wan0 type veth peer name wan1
  ip -n "$p-router" addr add 11.22.33.44/24 dev wan0
  ip -n "$p-router" link set wan0 up
  ip -n "$p-router" link set wan1 up
  ip netns exec "$p-router" nft -f - <<'N'
table inet filter { chain miniupnpd { }; chain prerouting_miniupnpd { }; chain postrouting_miniupnpd { }; }
N
  cat >"$work/upnpd.conf" <<C
ext_ifname=wan0
ext_ip=11.22.33.44
listening_ip=eth0
port=5000
enable_natpmp=no
enable_upnp=yes
friendly_name=Bench Router
upnp_table_name=filter
upnp_nat_table_name=filter
upnp_forward_chain=miniupnpd
upnp_nat_chain=prerouting_miniupnpd
upnp_nat_postrouting_chain=postrouting_miniupnpd
uuid=11111111-2222-3333-4444-555555555555
allow 1024-65535 192.168.77.0/24 1024-65535
C
  inside router miniupnpd -d -f "$work/upnpd.conf" -P "$work/upnpd.pid"
}

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
  ip netns add "$p-br"
  ip -n "$p-br" link add br0 type bridge mcast_snooping 0
  ip -n "$p-br" link set br0 up
  add laptop 9
  add router 1
  for i in $(seq 1 "$1"); do add "h$i" $((20 + i)); done
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
