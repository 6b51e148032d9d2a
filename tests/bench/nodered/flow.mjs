// Makes a user folder for Node-RED with workload W as a flow: mqtt in, one function, mqtt out.
// usage: node flow.mjs FOLDER BROKER_PORT ADMIN_PORT
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const [folder, brokerPort, adminPort] = process.argv.slice(2);

// The body of the function node. Node-RED gives it `msg`, and `context`, which keeps things between messages in memory.
function onSample(msg, context) {
  const name = msg.topic.slice("w/in/".length);
  if (name === "flush") return { topic: "w/alert/flush", payload: "{}" };
  const tags = context.get("tags") ?? new Map();
  if (tags.size === 0) context.set("tags", tags);
  const { t0, ts, plan, v } = msg.payload;
  const tag = tags.get(name) ?? { ahead: 0, tooFarSince: null, raised: false };
  tags.set(name, tag);
  tag.ahead += Math.round(v * 100) - plan * 100;
  let type = null;
  if (tag.raised) {
    if (tag.ahead > -60 * plan) {
      tag.raised = false;
      tag.tooFarSince = null;
      type = "cleared";
    }
  } else if (tag.ahead < -120 * plan) {
    tag.tooFarSince ??= ts;
    if (ts - tag.tooFarSince >= 1) {
      tag.raised = true;
      type = "raised";
    }
  } else {
    tag.tooFarSince = null;
  }
  return type === null ? null : { topic: "w/alert/" + name, payload: { t0, type } };
}

const func = `const onSample = ${onSample};\nreturn onSample(msg, context);`;
const flow = [
  { id: "tab", type: "tab", label: "W" },
  { id: "broker", type: "mqtt-broker", broker: "127.0.0.1", port: brokerPort, clientid: "w-nodered", autoConnect: true,
    protocolVersion: "4", keepalive: "60", cleansession: true },
  { id: "in", type: "mqtt in", z: "tab", topic: "w/in/#", qos: "0", datatype: "auto-detect", broker: "broker", wires: [["w"]] },
  { id: "w", type: "function", z: "tab", name: "W", func, outputs: 1, wires: [["out"]] },
  { id: "out", type: "mqtt out", z: "tab", topic: "", qos: "0", retain: "false", broker: "broker", wires: [] },
];
const settings = {
  uiHost: "127.0.0.1", uiPort: Number(adminPort), httpAdminRoot: false, httpNodeRoot: false, flowFile: "flows.json",
  credentialSecret: false, telemetry: { enabled: false }, logging: { console: { level: "warn" } },
};

mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, "flows.json"), JSON.stringify(flow, null, 1));
writeFileSync(join(folder, "settings.js"), `module.exports = ${JSON.stringify(settings, null, 1)};\n`);
