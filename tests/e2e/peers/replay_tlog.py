"""Plays a telemetry log over UDP, damaged stretches included, and prints what pymavlink makes of it as one line of JSON.
Usage: replay_tlog.py FILE PORT

Nothing is lost on the way: before each burst it waits until the receiver has taken the last one out of the kernel's buffer.
"""

import json
import os
import socket
import sys
import time

os.environ["MAVLINK_DIALECT"] = "ardupilotmega"
from pymavlink import mavutil  # noqa: E402

SYSTEM = 1
BURST = 20


def queued(port):
    """Bytes in the receive buffer of the UDP socket bound to `port`; None while there is none."""
    with open("/proc/net/udp", encoding="ascii") as table:
        for line in table.readlines()[1:]:
            columns = line.split()
            if int(columns[1].split(":")[1], 16) == port:
                return int(columns[4].split(":")[1], 16)
    return None


def settle(port):
    deadline = time.monotonic() + 60
    while queued(port) != 0:
        assert time.monotonic() < deadline, "the receiver takes nothing"
        time.sleep(0.0005)


def note(series, name, value):
    """Keeps the count, the last value and the sum of a series."""
    entry = series.setdefault(name, {"count": 0, "last": None, "sum": 0})
    entry["count"] += 1
    entry["last"] = value
    entry["sum"] += value


def decode(message, series, arming):
    kind = message.get_type()
    if message.get_srcSystem() != SYSTEM:
        return
    if kind == "GLOBAL_POSITION_INT":
        if (message.lat, message.lon) != (0, 0):
            note(series, "latitude", message.lat)
            note(series, "longitude", message.lon)
            note(series, "altitude", message.alt)
    elif kind == "SYS_STATUS" and message.battery_remaining >= 0:
        note(series, "battery", message.battery_remaining)
    elif kind == "MISSION_CURRENT":
        note(series, "mission_item", message.seq)
    elif kind == "HEARTBEAT" and message.autopilot != mavutil.mavlink.MAV_AUTOPILOT_INVALID:
        armed = int(bool(message.base_mode & mavutil.mavlink.MAV_MODE_FLAG_SAFETY_ARMED))
        note(series, "armed", armed)
        note(series, "system_status", message.system_status)
        if not arming or arming[-1] != armed:
            arming.append(armed)


def main():
    log, port = mavutil.mavlink_connection(sys.argv[1]), int(sys.argv[2])
    out = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    series, arming, messages, damaged, sent = {}, [], 0, 0, 0
    sequences, missing = {}, 0
    while (message := log.recv_match()) is not None:
        if message.get_type() == "BAD_DATA":
            damaged += 1
            data = bytes(message.data)
        else:
            messages += 1
            decode(message, series, arming)
            if message.get_srcSystem() == SYSTEM:
                last = sequences.get(message.get_srcComponent())
                sequences[message.get_srcComponent()] = message.get_seq()
                step = (message.get_seq() - last - 1) % 256 if last is not None else 0
                missing += step if step < 128 else 0
            data = bytes(message.get_msgbuf())
        if sent % BURST == 0:
            settle(port)
        out.sendto(data, ("127.0.0.1", port))
        sent += 1
    settle(port)
    print(json.dumps({"messages": messages, "damaged": damaged, "missing": missing, "arming": arming, "series": series}))


main()
