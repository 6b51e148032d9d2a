//! Tests against programs that are not ours. `tests/setup.sh` installs them.

mod api;
mod broker_restarts;
mod console;
mod downtime;
mod full_disk;
mod grafana;
mod half_open;
mod influx;
mod ingest_listener;
mod ingest_mavlink;
mod ingest_modbus;
mod ingest_modbus_complaints;
mod ingest_modbus_serial;
mod ingest_modbus_traps;
mod ingest_mqtt;
mod kill;
mod line;
mod live_replay;
mod modbus_bench;
mod peers;
mod receivers;
mod restart;
mod sinks;
mod trial;
mod views;
