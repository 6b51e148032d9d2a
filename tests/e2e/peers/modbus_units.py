"""Units behind one endpoint, served by pymodbus. Usage: modbus_units.py PORT [rtu], or modbus_units.py LINK serial: then on one
end of a pair of pseudo-terminals, of which LINK will point to the other. Register N holds 1000 + N.

units 2 to 12  never answer
unit 1         registers 0 to 199
unit 20        says that it is busy (6) to two questions of three
unit 21        says that it has taken the question (5), always
unit 22        gives 16 registers at most, and refuses more with exception 3
unit 23        pairs of registers from 0 to 59 without 20 and 21; refuses with exception 3 what begins or ends inside a pair
unit 24        refuses everything as a gateway does whose device is away (11)
"""

import asyncio
import os
import sys
import tty

from pymodbus import FramerType
from pymodbus.constants import ExcCodes
from pymodbus.server import StartAsyncSerialServer, StartAsyncTcpServer
from pymodbus.simulator import DataType, SimData, SimDevice


def unit(number, action=None, spans=((0, 200),)):
    held = [SimData(address=a, values=[1000 + at for at in range(a, b)], datatype=DataType.REGISTERS) for a, b in spans]
    bits = [SimData(address=0, values=[True] * 16, datatype=DataType.BITS)]
    inputs = [SimData(address=0, values=[0], datatype=DataType.REGISTERS)]
    return SimDevice(id=number, simdata=(bits, bits, held, inputs), action=action)


async def silent(*_question):
    await asyncio.sleep(3600)


def busy(every, code):
    count = 0

    async def action(*_question):
        nonlocal count
        count += 1
        return None if count % every == 0 else code

    return action


async def sixteen(_function, _start, _address, count, *_rest):
    return ExcCodes.ILLEGAL_VALUE if count > 16 else None


async def pairs(_function, _start, address, count, *_rest):
    return ExcCodes.ILLEGAL_VALUE if address % 2 or count % 2 else None


async def away(*_question):
    return ExcCodes.GATEWAY_NO_RESPONSE


def devices():
    return [
        unit(1),
        *(unit(number, silent) for number in range(2, 13)),
        unit(20, busy(3, ExcCodes.DEVICE_BUSY)),
        unit(21, busy(1 << 60, ExcCodes.ACKNOWLEDGE)),
        unit(22, sixteen),
        unit(23, pairs, ((0, 20), (22, 60))),
        unit(24, away),
    ]


def bridge(one, other):
    loop = asyncio.get_running_loop()
    for a, b in ((one, other), (other, one)):
        loop.add_reader(a, lambda a=a, b=b: os.write(b, os.read(a, 4096)))


async def serial(link):
    (ours, mine), (theirs, yours) = os.openpty(), os.openpty()
    for end in (ours, mine, theirs, yours):
        tty.setraw(end)
    bridge(ours, theirs)

    async def tell():
        # The server has its port when it has set it up, which it does before it first gives way.
        await asyncio.sleep(0)
        os.symlink(os.ttyname(yours), link)

    server = StartAsyncSerialServer([unit(1), unit(20, busy(3, ExcCodes.DEVICE_BUSY))], port=os.ttyname(mine), baudrate=19200)
    await asyncio.gather(server, tell())


if sys.argv[2:] == ["serial"]:
    asyncio.run(serial(sys.argv[1]))
else:
    framer = FramerType.RTU if sys.argv[2:] == ["rtu"] else FramerType.SOCKET
    asyncio.run(StartAsyncTcpServer(devices(), address=("127.0.0.1", int(sys.argv[1])), framer=framer))
