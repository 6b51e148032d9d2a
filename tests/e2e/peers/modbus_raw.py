"""Modbus devices that misbehave in ways in which pymodbus cannot. Usage: modbus_raw.py TRAP PORT, over TCP, or over RTU on a
TCP port where the trap's name begins with `rtu_`; modbus_raw.py TRAP LINK, on a pseudo-terminal that LINK will point to, where
it begins with `serial_`.

Register N holds 1000 + N if nothing else is said, so that a value that is taken for another's is seen.
"""

import asyncio
import os
import socket
import struct
import sys
import time
import tty

TRAP, PLACE = sys.argv[1], sys.argv[2]
RTU = not TRAP.startswith("tcp_")
count = 0
connections = 0


def crc(data):
    value = 0xFFFF
    for byte in data:
        value ^= byte
        for _ in range(8):
            value = value >> 1 ^ 0xA001 if value & 1 else value >> 1
    return struct.pack("<H", value)


def values(unit, function, registers):
    return bytes([unit, function, 2 * len(registers)]) + b"".join(struct.pack(">H", word) for word in registers)


def framed(question, answer):
    """The answer (unit and what follows) as it goes over the wire."""
    return answer + crc(answer) if RTU else question[:2] + struct.pack(">HH", 0, len(answer)) + answer


def parts(question):
    unit, function, start, length = struct.unpack(">BBHH", question[:6] if RTU else question[6:12])
    return unit, function, start, length


def usual(question):
    unit, function, start, length = parts(question)
    return framed(question, values(unit, function, [(1000 + start + index) & 0xFFFF for index in range(length)]))


class Tcp:
    """One connection: reads questions, writes bytes, pauses."""

    def __init__(self, reader, writer):
        self.reader, self.writer = reader, writer

    async def question(self):
        return await self.reader.readexactly(8 if RTU else 12)

    async def say(self, data):
        self.writer.write(data)
        await self.writer.drain()

    def reset(self):
        self.writer.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.writer.transport.abort()


async def tcp_rst_mid_frame(line):
    """Every third answer is cut in the middle by a reset."""
    global count
    while True:
        question = await line.question()
        count += 1
        answer = usual(question)
        if count % 3 == 0:
            await line.say(answer[: len(answer) // 2])
            return line.reset()
        await line.say(answer)


async def tcp_half_frames(line):
    """Every answer comes in single bytes."""
    while True:
        for byte in usual(await line.question()):
            await line.say(bytes([byte]))
            await asyncio.sleep(0)


async def tcp_mute(line):
    """Connections are taken; the first four are never answered."""
    global connections
    connections += 1
    mute = connections <= 4
    while True:
        question = await line.question()
        if not mute:
            await line.say(usual(question))


async def tcp_one_behind(line):
    """After the third question of the first connection every answer is the one to the question before."""
    global connections
    connections += 1
    behind, last = connections == 1, None
    for number in range(1_000_000):
        question = await line.question()
        if not behind or number < 3:
            await line.say(usual(question))
        elif last:
            await line.say(usual(last))
        last = question


async def tcp_other_unit(line):
    """Every other answer is signed by unit 99, and wrong."""
    global count
    while True:
        question = await line.question()
        count += 1
        unit, function, _start, length = parts(question)
        await line.say(framed(question, values(99, function, [7] * length)) if count % 2 else usual(question))


async def tcp_ignores(line):
    """Questions for registers from 100 to 199 it does not hear."""
    while True:
        question = await line.question()
        if not 100 <= parts(question)[2] < 200:
            await line.say(usual(question))


async def tcp_holding_alone(line):
    """It has all holding registers, and is silent to every other function."""
    while True:
        question = await line.question()
        if parts(question)[1] == 3:
            await line.say(usual(question))


async def tcp_silent_behind(line):
    """It is silent to every question in which there is register 7, or one from 200 on."""
    while True:
        question = await line.question()
        _unit, _function, start, length = parts(question)
        if not start <= 7 < start + length and start + length <= 200:
            await line.say(usual(question))


async def tcp_fewer(line):
    """It gives ten registers at most, whatever it is asked for."""
    while True:
        question = await line.question()
        unit, function, start, length = parts(question)
        await line.say(framed(question, values(unit, function, [1000 + start + index for index in range(min(length, 10))])))


async def tcp_power_up(line):
    """All ones for six answers, as a device that has just been switched on."""
    global count
    while True:
        question = await line.question()
        count += 1
        unit, function, _start, length = parts(question)
        await line.say(framed(question, values(unit, function, [0xFFFF] * length)) if count <= 6 else usual(question))


async def tcp_totaliser(line):
    """Register 0 counts, rolls over at 65536, is reset by an operator, and goes on."""
    global count
    shown = [65530, 65535, 4, 40, 3, 5]
    while True:
        question = await line.question()
        unit, function, _start, length = parts(question)
        await line.say(framed(question, values(unit, function, [shown[min(count, len(shown) - 1)]] * length)))
        count += 1


async def tcp_starting(line):
    """It refuses the first thirty questions, and gives every register after that."""
    global count
    while True:
        question = await line.question()
        count += 1
        unit, function, _start, _length = parts(question)
        await line.say(framed(question, bytes([unit, function | 0x80, 2])) if count <= 30 else usual(question))


async def tcp_torn(line):
    """Every register shows how many questions came so far."""
    global count
    while True:
        question = await line.question()
        count += 1
        unit, function, _start, length = parts(question)
        await line.say(framed(question, values(unit, function, [count] * length)))


async def tcp_frozen(line):
    """Register 0 never changes; register 1 is a heartbeat; register 2 is the hour of its clock, eight hours off."""
    global count
    while True:
        question = await line.question()
        count += 1
        unit, function, _start, length = parts(question)
        await line.say(framed(question, values(unit, function, [1234, count, (time.gmtime().tm_hour + 8) % 24][:length])))


async def tcp_one_master(line):
    """While one connection is open, others are closed at once."""
    global connections
    if connections:
        return line.reset()
    connections += 1
    try:
        while True:
            await line.say(usual(await line.question()))
    finally:
        connections -= 1


async def tcp_needs_pauses(line):
    """What comes within 150 ms of the connection, or 40 ms of the last answer, it does not hear."""
    deaf_until = time.monotonic() + 0.15
    while True:
        question = await line.question()
        if time.monotonic() >= deaf_until:
            await line.say(usual(question))
            deaf_until = time.monotonic() + 0.04


async def rtu_late(line):
    """Every fourth answer comes together with the one after it, however long that takes."""
    global count
    owed = b""
    while True:
        question = await line.question()
        count += 1
        if count % 4 == 0:
            owed += usual(question)
        else:
            await line.say(owed + usual(question))
            owed = b""


async def rtu_malformed(line):
    """Of every seven answers one is damaged, two have noise before them, and one lacks its end."""
    global count
    while True:
        answer = usual(await line.question())
        count += 1
        damaged = answer[:4] + bytes([answer[4] ^ 0x10]) + answer[5:]
        noisy = b"\x00\xff\x13" + answer
        await line.say([answer, damaged, noisy, answer, answer[:-3], answer, noisy][count % 7])


async def serial_silence(line):
    """Register N is the silence before the question in tenths of a millisecond."""
    last = time.monotonic()
    while True:
        question = await line.question()
        silence = int((time.monotonic() - last) * 10_000)
        unit, function, _start, length = parts(question)
        await line.say(framed(question, values(unit, function, [min(silence, 65_535)] * length)))
        last = time.monotonic()


async def serial_two_masters(line):
    """Before every fifth answer another master's question and its answer, of the same shape as ours, are heard."""
    global count
    while True:
        question = await line.question()
        count += 1
        if count % 5 == 0:
            other = struct.pack(">BBHH", question[0], question[1], 7, parts(question)[3])
            other += crc(other)
            await line.say(other + usual(other))
        else:
            await line.say(usual(question))


async def serial_echo(line):
    """An adapter that gives back what is sent."""
    while True:
        question = await line.question()
        await line.say(question + usual(question))


async def serial_malformed(line):
    await rtu_malformed(line)


async def serial_late(line):
    await rtu_late(line)


async def over_tcp():
    async def serve(reader, writer):
        try:
            await globals()[TRAP](Tcp(reader, writer))
        except (asyncio.IncompleteReadError, ConnectionError):
            pass
        finally:
            writer.close()

    server = await asyncio.start_server(serve, "127.0.0.1", int(PLACE))
    await server.serve_forever()


async def over_serial():
    master, slave = os.openpty()
    tty.setraw(master)
    tty.setraw(slave)
    loop = asyncio.get_running_loop()
    reader = asyncio.StreamReader()
    await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(reader), os.fdopen(os.dup(master), "rb", 0))

    class Line:
        async def question(self):
            return await reader.readexactly(8)

        async def say(self, data):
            os.write(master, data)

    os.symlink(os.ttyname(slave), PLACE)
    await globals()[TRAP](Line())


asyncio.run(over_serial() if TRAP.startswith("serial_") else over_tcp())
