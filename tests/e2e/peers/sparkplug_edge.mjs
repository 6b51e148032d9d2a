// An edge node of Sparkplug B by sparkplug-client of npm. Usage: sparkplug_edge.mjs PORT
//
// Node mine/js with Flow (Double, alias 1), Level (Int32) and Total (Int64), device mill with Power (Float, alias 10). It does what
// is said on its standard input, a line of JSON each:
//
// ["node", METRIC...]     data of the node, metrics as the library takes them
// ["device", METRIC...]   data of the device
// ["skip", 1]             messages that are counted and not sent
// ["end"]                 takes leave, with a death certificate

import { createInterface } from 'node:readline'
import { newClient } from 'sparkplug-client'

const client = newClient({
  serverUrl: `mqtt://127.0.0.1:${process.argv[2]}`,
  username: '',
  password: '',
  groupId: 'mine',
  edgeNode: 'js',
  clientId: 'edge-js',
  version: 'spBv1.0',
  publishDeath: true
})

function birth() {
  const timestamp = Date.now()
  client.publishNodeBirth({
    timestamp,
    metrics: [
      { name: 'Flow', alias: 1, type: 'Double', value: 200.5, timestamp },
      { name: 'Level', type: 'Int32', value: -7, timestamp },
      { name: 'Total', type: 'Int64', value: -9000000000, timestamp }
    ]
  })
  client.publishDeviceBirth('mill', {
    timestamp,
    metrics: [{ name: 'Power', alias: 10, type: 'Float', value: 2.5, timestamp }]
  })
  console.log('ready')
}

client.on('birth', birth)
client.on('ncmd', (payload) => {
  if ((payload.metrics ?? []).some((metric) => metric.name === 'Node Control/Rebirth' && metric.value)) birth()
})

const does = {
  node: (...metrics) => client.publishNodeData({ timestamp: Date.now(), metrics }),
  device: (...metrics) => client.publishDeviceData('mill', { timestamp: Date.now(), metrics }),
  skip: (count) => {
    for (let at = 0; at < count; at++) client.incrementSeqNum()
  },
  end: () => client.stop()
}
createInterface({ input: process.stdin }).on('line', (line) => {
  const [what, ...rest] = JSON.parse(line)
  does[what](...rest)
})
