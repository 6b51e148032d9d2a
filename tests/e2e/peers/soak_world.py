"""A mine whose devices fail, for a day that passes fast. Usage: soak_world.py JSON, an object with
modbus_port, broker_port, start_us (of the site's time), wall_us (when that was), speed, seed, hours, log

Behind one endpoint, served by pymodbus, are units 1 to 12: each shows in registers 0 and 1 how many tenths of a second have passed
since the start, and each dies and comes back at random; what it is asked while it is dead it answers too late to be of use.
Six devices, each a client of paho, publish with QoS 1 a reading of 1 t and the true time, stamped by clocks of their own that are four
to five minutes off and are set at random; the last one keeps everything for two hours in the middle and then says it all at once.
What was done is written to the log, a line of JSON each; "done" comes when the broker has acknowledged everything.
"""

import asyncio
import json
import random
import sys
import time

import paho.mqtt.client as mqtt
from pymodbus.server import StartAsyncTcpServer
from pymodbus.simulator import DataType, SimData, SimDevice

ARGS = json.loads(sys.argv[1])
SPEED = ARGS["speed"]
END_US = ARGS["start_us"] + int(ARGS["hours"] * 3600e6)
LOG = open(ARGS["log"], "w", buffering=1)
EVERY_S = 30
TOO_LATE_S = 2.0


def now_us():
    return ARGS["start_us"] + int((time.time() * 1e6 - ARGS["wall_us"]) * SPEED)


def tell(**what):
    LOG.write(json.dumps({"at": now_us(), **what}) + "\n")


class Unit:
    def __init__(self, number):
        self.number = number
        self.alive = True
        self.draws = random.Random(ARGS["seed"] * 100 + number)

    async def live(self):
        while now_us() < END_US:
            minutes = self.draws.uniform(10, 60) if self.alive else self.draws.uniform(1, 20)
            # What would begin after the end does not.
            left = (END_US - now_us()) / 60e6
            await asyncio.sleep(max(min(minutes, left), 0) * 60 / SPEED)
            if now_us() < END_US:
                self.alive = not self.alive
                tell(unit=self.number, alive=self.alive)

    async def answer(self, _function, _start, _address, _count, registers, _values):
        tenths = (now_us() - ARGS["start_us"]) // 100_000
        if not self.alive:
            await asyncio.sleep(TOO_LATE_S)
        registers[0], registers[1] = tenths >> 16, tenths & 0xFFFF

    def device(self):
        async def action(*question):
            await self.answer(*question)

        held = [SimData(address=0, values=[0, 0], datatype=DataType.REGISTERS)]
        bits = [SimData(address=0, values=[True] * 16, datatype=DataType.BITS)]
        return SimDevice(id=self.number, simdata=(bits, bits, held, held), action=action)


class Device:
    def __init__(self, number, keeps):
        self.number = number
        self.draws = random.Random(ARGS["seed"] * 1000 + number)
        self.ahead_s = self.wrong()
        self.set_at = self.next_set()
        self.keeps = keeps
        self.kept = []
        self.sent = self.taken = 0
        self.client = mqtt.Client(f"device-{number}", clean_session=False)
        self.client.max_inflight_messages_set(1000)
        self.client.reconnect_delay_set(1, 1)
        self.client.on_publish = self.was_taken
        self.client.connect_async("127.0.0.1", ARGS["broker_port"], keepalive=10)
        self.client.loop_start()

    def wrong(self):
        """What is less wrong could as well be a reading that was long under way: it is taken at its word."""
        return self.draws.choice([-1, 1]) * self.draws.uniform(240, 300)

    def next_set(self):
        return now_us() + self.draws.uniform(3, 8) * 3600e6

    def was_taken(self, *_):
        self.taken += 1

    async def live(self):
        tell(device=self.number, ahead=self.ahead_s)
        while now_us() < END_US:
            await asyncio.sleep(EVERY_S / SPEED * self.draws.uniform(0.8, 1.2))
            now = now_us()
            if now > self.set_at:
                self.ahead_s, self.set_at = self.wrong(), self.next_set()
                tell(device=self.number, ahead=self.ahead_s)
            reading = {"t": 1, "true": now // 1000, "ts": (now + int(self.ahead_s * 1e6)) // 1000}
            self.kept.append(json.dumps(reading))
            if not (self.keeps and self.keeps[0] <= now < self.keeps[1]):
                for payload in self.kept:
                    self.client.publish(f"mine/{self.number}", payload, qos=1)
                    self.sent += 1
                self.kept = []
        while self.taken < self.sent:
            await asyncio.sleep(0.05)
        tell(device=self.number, sent=self.sent)


async def main():
    units = [Unit(number) for number in range(1, 13)]
    middle = ARGS["start_us"] + ARGS["hours"] * 3600e6 / 2
    backlog = (middle, middle + min(2, ARGS["hours"] / 4) * 3600e6)
    devices = [Device(number, backlog if number == 6 else None) for number in range(1, 7)]
    server = asyncio.ensure_future(
        StartAsyncTcpServer([unit.device() for unit in units], address=("127.0.0.1", ARGS["modbus_port"]))
    )
    await asyncio.gather(*(unit.live() for unit in units), *(device.live() for device in devices))
    tell(done=True)
    await server


asyncio.run(main())
