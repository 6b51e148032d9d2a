"""The same as polls_libmodbus.py, single alone, with pymodbus. Usage: polls_pymodbus.py PORT SECS single"""

import json
import sys
import time

import pymodbus
from pymodbus.client import ModbusTcpClient

port, seconds = int(sys.argv[1]), float(sys.argv[2])
client = ModbusTcpClient("127.0.0.1", port=port)
if not client.connect():
    sys.exit("nobody listens")
polls = 0
begun, cpu = time.perf_counter(), time.process_time()
while time.perf_counter() - begun < seconds:
    answer = client.read_holding_registers(0, count=40, device_id=1)
    if answer.isError() or answer.registers[0] != 200:
        sys.exit(f"a wrong answer: {answer}")
    polls += 1
print(
    json.dumps(
        {
            "version": f"pymodbus {pymodbus.__version__}",
            "polls": polls,
            "registers": polls * 40,
            "seconds": time.perf_counter() - begun,
            "cpu_secs": time.process_time() - cpu,
        }
    )
)
