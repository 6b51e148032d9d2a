//! Tests against programs that are not ours. `tests/setup.sh` installs them.

mod api;
mod console;
mod downtime;
mod grafana;
mod influx;
mod ingest_listener;
mod ingest_mavlink;
mod ingest_modbus;
mod ingest_mqtt;
mod kill;
mod live_replay;
mod peers;
mod sinks;
mod views;
