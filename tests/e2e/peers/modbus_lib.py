"""A device served by libmodbus (Debian's libmodbus5). Usage: modbus_lib.py PORT

holding registers from 100: 12.5 as a float, two registers each, in the orders that libmodbus 3.1.6 calls abcd, cdab, badc and
dcba, which on the wire are BADC, DCBA, ABCD and CDAB (it took the bytes of a register the other way round);
from 110: the digits 1234 5678 in two registers as BCD; from 112: a total of 12 and 3456 of ten thousands and ones.
"""

import ctypes
import sys

lib = ctypes.CDLL("libmodbus.so.5")


class Mapping(ctypes.Structure):
    _fields_ = [(name, ctypes.c_int) for name in ("nb_bits", "start_bits", "nb_input_bits", "start_input_bits")]
    _fields_ += [(name, ctypes.c_int) for name in ("nb_inputs", "start_inputs", "nb_registers", "start_registers")]
    _fields_ += [(name, ctypes.POINTER(ctypes.c_uint8)) for name in ("bits", "input_bits")]
    _fields_ += [(name, ctypes.POINTER(ctypes.c_uint16)) for name in ("inputs", "registers")]


lib.modbus_new_tcp.restype = ctypes.c_void_p
lib.modbus_new_tcp.argtypes = [ctypes.c_char_p, ctypes.c_int]
lib.modbus_mapping_new.restype = ctypes.POINTER(Mapping)
lib.modbus_mapping_new.argtypes = [ctypes.c_int] * 4
lib.modbus_tcp_listen.argtypes = [ctypes.c_void_p, ctypes.c_int]
lib.modbus_tcp_accept.argtypes = [ctypes.c_void_p, ctypes.POINTER(ctypes.c_int)]
lib.modbus_receive.argtypes = [ctypes.c_void_p, ctypes.c_char_p]
lib.modbus_reply.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int, ctypes.POINTER(Mapping)]
lib.modbus_close.argtypes = [ctypes.c_void_p]

context = lib.modbus_new_tcp(b"127.0.0.1", int(sys.argv[1]))
mapping = lib.modbus_mapping_new(0, 0, 200, 0)
registers = mapping.contents.registers
for place, order in enumerate(("abcd", "cdab", "badc", "dcba")):
    put = getattr(lib, "modbus_set_float_" + order)
    put.argtypes = [ctypes.c_float, ctypes.POINTER(ctypes.c_uint16)]
    put(12.5, ctypes.cast(ctypes.byref(registers.contents, 2 * (100 + 2 * place)), ctypes.POINTER(ctypes.c_uint16)))
registers[110], registers[111] = 0x1234, 0x5678
registers[112], registers[113] = 12, 3456

listener = ctypes.c_int(lib.modbus_tcp_listen(context, 1))
question = ctypes.create_string_buffer(260)
while True:
    lib.modbus_tcp_accept(context, ctypes.byref(listener))
    while (length := lib.modbus_receive(context, question)) >= 0:
        if length > 0:
            lib.modbus_reply(context, question, length, mapping)
    lib.modbus_close(context)
