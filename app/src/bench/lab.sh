#!/usr/bin/env bash
# For the benchmarks, to be sourced: a home of network namespaces on this computer, with real addresses and a bridge
# between them. Nothing leaves the namespaces; all is taken away at the end. Needs root and iproute2.
set -u
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
app=$(cd "$here/../.." && pwd)
java=java
for each in /usr/lib/jvm/* ${JAVA_HOME:+"$JAVA_HOME"}; do
  grep -Eqs '^JAVA_VERSION="?(2[5-9]|[3-9][0-9])' "$each/release" && java=$each/bin/java
done
# For what is measured: what a release has. For who plays the devices: the tests' classes too.
classpath="$app/target/classes:$app/target/lib/*"
p=plbench$$
work=$(mktemp -d)
pids=()
running=

clean() {
  # What is measured goes first: it may run for a long time yet.
  [ -n "$running" ] && kill "$running" 2>/dev/null
  living_ends
  for pid in "${pids[@]}"; do kill "$pid" 2>/dev/null; done
  wait 2>/dev/null
  for each in $(ip netns list | awk '{print $1}' | grep "^$p-"); do ip netns del "$each"; done
  pids=()
}
trap 'trap "" INT TERM PIPE; clean; rm -rf "$work"' EXIT
trap 'exit 130' INT TERM

bridge() {
  ip netns add "$p-br"
  # A switch is nobody: neither it nor its plugs have an address.
  ip netns exec "$p-br" sysctl -qw net.ipv6.conf.all.disable_ipv6=1 net.ipv6.conf.default.disable_ipv6=1
  ip -n "$p-br" link add br0 type bridge mcast_snooping 0
  ip -n "$p-br" link set br0 up
}

address_of_laptop=192.168.77.9/24

add() { # name, address with prefix
  ip netns add "$p-$1" && ip -n "$p-$1" link set lo up
  ip -n "$p-br" link add "v$1" type veth peer name eth0 netns "$p-$1"
  ip -n "$p-br" link set "v$1" master br0 up
  ip -n "$p-$1" addr add "$2" brd + dev eth0
  ip -n "$p-$1" link set eth0 up
  ip -n "$p-$1" route add default via 192.168.77.1 2>/dev/null || true
}

inside() { # name, command…
  local name=$1
  shift
  ip netns exec "$p-$name" "$@" >"$work/$name.log" 2>&1 &
  pids+=($!)
}

router() { # commands of upnpc -a, such as: 192.168.77.21 80 8080 tcp
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
secure_mode=no
friendly_name=Bench Router
upnp_table_name=filter
upnp_nat_table_name=filter
upnp_forward_chain=miniupnpd
upnp_nat_chain=prerouting_miniupnpd
upnp_nat_postrouting_chain=postrouting_miniupnpd
uuid=11111111-2222-3333-4444-555555555555
allow 1024-65535 192.168.76.0/22 0-65535
C
  inside router miniupnpd -d -f "$work/upnpd.conf" -P "$work/upnpd.pid"
  [ $# -eq 0 ] && return
  sleep 2
  ip netns exec "$p-laptop" upnpc -u http://192.168.77.1:5000/rootDesc.xml -a "$@" >"$work/upnpc.log" 2>&1
}

# The devices of a pretend home, each at an address and with a hardware address of its own, in one namespace.
living() { # what LivingHome takes: a home, and addresses that are left out
  local number=100 laptop
  laptop=$(ip -n "$p-laptop" -j link show eth0 | jq -r '.[0].address')
  ip netns add "$p-house" && ip -n "$p-house" link set lo up
  ip netns exec "$p-house" sysctl -qw net.ipv4.conf.all.arp_ignore=1 net.ipv4.conf.default.arp_ignore=1 \
    net.ipv4.conf.all.arp_announce=2 net.ipv4.conf.all.rp_filter=0 net.ipv4.conf.default.rp_filter=0 \
    net.ipv4.igmp_max_memberships=2000
  : >"$work/br.batch"
  : >"$work/house.batch"
  local owns=()
  while read -r address mac; do
    case " $* " in *" $address "*) continue ;; esac
    number=$((number + 1))
    owns+=("\"h$number\" . $address")
    echo "link add h$number type veth peer name d$number address $mac netns $p-house
link set h$number master br0 up" >>"$work/br.batch"
    # The laptop's hardware address is told beforehand: a kernel's one table for all namespaces would overflow.
    echo "addr add $address/32 dev d$number
link set d$number up
neigh add ${address_of_laptop%/*} lladdr $laptop dev d$number nud permanent
route add 192.168.76.0/22 dev d$number src $address table $number
route add default via ${address_of_laptop%/*} dev d$number onlink table $number
rule add from $address lookup $number" >>"$work/house.batch"
  done < <(pretend "$1" addresses)
  ip -n "$p-br" -batch "$work/br.batch"
  # Each call to all would be handed to every device, nine hundred times a call, and most of them dropped on the way.
  # On a real network each has ears of its own: here only the one who is called gets it. In a crowd nobody speaks, so
  # that nobody needs to hear what is said to all.
  local deaf=
  case "$1" in crowd:*) deaf='oifname "h*" ip daddr 224.0.0.0/4 drop; oifname "h*" ip6 daddr ff00::/8 drop;' ;; esac
  ip netns exec "$p-br" nft -f - <<N
table bridge ears {
  set owns { type ifname . ipv4_addr; elements = { $(IFS=,; echo "${owns[*]}") } }
  chain called { type filter hook forward priority 0; arp operation request oifname "h*" oifname . arp daddr ip != @owns drop; $deaf }
}
N
  ip -n "$p-house" -batch "$work/house.batch"
  rm -f "$work/door"
  mkfifo "$work/door"
  ip netns exec "$p-house" "$java" "${house_java[@]}" -cp "$house_classpath" app.porchlight.practice.LivingHome "$@" \
    <"$work/door" >"$work/house.out" 2>"$work/house.err" &
  house=$!
  exec 5>"$work/door"
  for _ in $(seq 120); do
    grep -q ready "$work/house.out" && return
    kill -0 "$house" 2>/dev/null || break
    sleep 0.5
  done
  cat "$work/house.err"
  return 1
}
house_classpath="$app/target/test-classes:$app/target/classes:$app/target/benchlib/*"
house_java=(-Xmx1g -XX:+UseSerialGC)
house=

pretend() {
  "$java" "${house_java[@]}" -cp "$house_classpath" app.porchlight.practice.LivingHome "$@"
}

# Ends the house; then $work/house.out has what each device went through.
living_ends() {
  [ -n "$house" ] || return 0
  echo >&5
  exec 5>&-
  wait "$house" 2>/dev/null
  house=
  ip netns del "$p-house" 2>/dev/null || true
}

# Runs in the laptop's namespace. Prints nothing; sets $seconds (to a tenth), $packets (sent), $peak (most in a second)
# and $megabytes (the most memory that it ever had).
timed() { # name of its log, command…
  local log=$work/$1 start first last now beat
  shift
  first=$(sent)
  last=$first
  peak=0
  megabytes=0
  start=$(date +%s.%N)
  ip netns exec "$p-laptop" "$@" >"$log" 2>&1 &
  running=$!
  beat=$(date +%s%N)
  while kill -0 "$running" 2>/dev/null; do
    sleep 0.05
    [ $(($(date +%s%N) - beat)) -ge 1000000000 ] || continue
    beat=$((beat + 1000000000))
    now=$(sent)
    [ $((now - last)) -gt "$peak" ] && peak=$((now - last))
    last=$now
    megabytes=$(awk -v most="$megabytes" '/VmHWM/ { most = int($2 / 1024) } END { print most }' \
      "/proc/$running/status" 2>/dev/null || echo "$megabytes")
  done
  seconds=$(echo "scale=1; ($(date +%s.%N) - $start) / 1" | bc)
  wait "$running"
  running=
  packets=$(($(sent) - first))
}

sent() {
  ip netns exec "$p-laptop" cat /sys/class/net/eth0/statistics/tx_packets
}
