"""Reads holding registers with libmodbus over one TCP connection and prints what that came to as a line of JSON.
Usage: polls_libmodbus.py PORT SECS single|each

single  40 registers of unit 1, again and again for SECS
each    200 registers of each of 50 units, one by one, once a second for SECS, as a client does that puts nothing together
"""

import ctypes
import ctypes.util
import json
import sys
import time

lib = ctypes.CDLL(ctypes.util.find_library("modbus") or "libmodbus.so.5")
lib.modbus_new_tcp.restype = ctypes.c_void_p
lib.modbus_new_tcp.argtypes = [ctypes.c_char_p, ctypes.c_int]
lib.modbus_connect.argtypes = [ctypes.c_void_p]
lib.modbus_set_slave.argtypes = [ctypes.c_void_p, ctypes.c_int]
lib.modbus_read_registers.argtypes = [ctypes.c_void_p, ctypes.c_int, ctypes.c_int, ctypes.c_void_p]

port, seconds, mode = int(sys.argv[1]), float(sys.argv[2]), sys.argv[3]
context = lib.modbus_new_tcp(b"127.0.0.1", port)
if lib.modbus_connect(context) != 0:
    sys.exit("nobody listens")
words = (ctypes.c_uint16 * 125)()
polls = registers = 0
begun, cpu = time.perf_counter(), time.process_time()


def read(unit, start, count):
    global polls, registers
    if lib.modbus_read_registers(context, start, count, words) != count or words[0] != (unit * 200 + start) & 0xFFFF:
        sys.exit(f"a wrong answer of unit {unit}, register {start}")
    polls += 1
    registers += count


if mode == "single":
    lib.modbus_set_slave(context, 1)
    while time.perf_counter() - begun < seconds:
        read(1, 0, 40)
else:
    for second in range(int(seconds)):
        for unit in range(1, 51):
            lib.modbus_set_slave(context, unit)
            for start in range(200):
                read(unit, start, 1)
        time.sleep(max(0.0, begun + second + 1 - time.perf_counter()))
print(
    json.dumps(
        {
            "version": "libmodbus",
            "polls": polls,
            "registers": registers,
            "seconds": time.perf_counter() - begun,
            "cpu_secs": time.process_time() - cpu,
        }
    )
)
