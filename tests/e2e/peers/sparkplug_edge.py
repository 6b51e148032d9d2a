"""An edge node of Sparkplug B by pysparkplug. Usage: sparkplug_edge.py PORT

Node mine/py with Flow (Double), Level (Int16) and Run (Boolean), device crusher with Power (Float) and Count (UInt32). It does
what is said on its standard input, a line of JSON each:

["node", "Flow", 12.5]             data of the node
["device", "Power", 3.5]           data of the device
["history", "Flow", 1.5, MILLIS]   what was stored
["null", "Flow"]                   no value
["skip", 1]                        messages that are counted and not sent
["deregister"]                     the device dies
["disconnect"] ["connect"]         in order
"""

import json
import sys
import threading

import pysparkplug as sp

NODE = {"Flow": sp.DataType.DOUBLE, "Level": sp.DataType.INT16, "Run": sp.DataType.BOOLEAN}
DEVICE = {"Power": sp.DataType.FLOAT, "Count": sp.DataType.UINT32}
ALIASES = {"Flow": 1, "Power": 10}
FIRST = {"Flow": 100.0, "Level": -5, "Run": True, "Power": 7.0, "Count": 4_000_000_000}


def metric(name, value, at=None, **more):
    at = sp.get_current_timestamp() if at is None else at
    datatype = NODE.get(name) or DEVICE[name]
    return sp.Metric(timestamp=at, name=name, datatype=datatype, value=value, alias=ALIASES.get(name), **more)


def commanded(node, message):
    # On a thread of its own: this one carries the connection.
    if any(one.name == "Node Control/Rebirth" and one.value for one in message.payload.metrics):
        threading.Thread(target=be_born_again, args=(node,)).start()


def be_born_again(node):
    with lock:
        print("reborn", flush=True)
        node.disconnect()
        connect(node)


def connect(node):
    """Returns when the births have been said."""
    born.clear()
    node.connect("127.0.0.1", port=int(sys.argv[1]))
    born.wait(10)


def tell_when_born(node):
    # The last thing that the library does on a connection is to write the will of the next.
    write_will = node._setup_will

    def write_and_tell():
        write_will()
        if node._connected:
            born.set()

    node._setup_will = write_and_tell


lock, born = threading.Lock(), threading.Event()
node = sp.EdgeNode("mine", "py", [metric(name, FIRST[name]) for name in NODE], cmd_callback=commanded)
node.register(sp.Device("crusher", [metric(name, FIRST[name]) for name in DEVICE]))
tell_when_born(node)
connect(node)
print("ready", flush=True)
for line in sys.stdin:
    what, *rest = json.loads(line)
    with lock:
        if what == "node":
            node.update([metric(*rest)])
        elif what == "device":
            node.update_device("crusher", [metric(*rest)])
        elif what == "history":
            node.update([metric(*rest, is_historical=True)])
        elif what == "null":
            node.update([metric(rest[0], None, is_null=True)])
        elif what == "skip":
            for _ in range(rest[0]):
                node._seq
        elif what == "deregister":
            node.deregister("crusher")
        elif what == "disconnect":
            node.disconnect()
        elif what == "connect":
            connect(node)
