#!/usr/bin/env bash
# Starts compose.yaml and asks Grafana itself to run every query of every dashboard against the InfluxDB 2 that Tizbek writes to.
# Needs Docker, curl and jq, and deploy/.env. It is the check the tests cannot make: they have neither Grafana nor InfluxDB 2.
set -euo pipefail
cd "$(dirname "$0")"
[ -f .env ] || { echo "copy .env.example to .env first" >&2; exit 78; }
set -a
# shellcheck disable=SC1091
. ./.env
set +a
grafana=http://127.0.0.1:3000
as=(-sS -u "admin:$GRAFANA_PASSWORD")

docker compose -f compose.yaml up -d --build

# wait WHAT COMMAND... : until the command succeeds, two minutes at most
wait_for() {
    local what=$1 until=$((SECONDS + 120))
    shift
    until "$@" >/dev/null 2>&1; do
        [ "$SECONDS" -lt "$until" ] || { echo "waited two minutes for $what" >&2; docker compose -f compose.yaml logs --tail 30 >&2; exit 1; }
        sleep 1
    done
}
measured() {
    curl -sS -H "Authorization: Token $INFLUX_TOKEN" -G http://127.0.0.1:8086/query --data-urlencode db=tizbek \
        --data-urlencode 'q=SELECT last("accepted") FROM "engine"' | jq -e '.results[0].series | length > 0'
}
wait_for "Tizbek" curl -fsS http://127.0.0.1:8080/metrics
wait_for "Grafana" curl -fsS "$grafana/api/health"
wait_for "the first measures" measured
wait_for "three dashboards" sh -c "curl -fsS -u 'admin:$GRAFANA_PASSWORD' '$grafana/api/search?tag=tizbek' | jq -e 'length == 3'"

failed=0
for uid in tizbek-{chain,drum}-{ru,kk,en}; do
    queries=$(curl "${as[@]}" "$grafana/api/dashboards/uid/$uid" | jq -c '.dashboard.panels[].targets[]
        | .query |= gsub("\\$(site|stage|buffer)\\$"; ".*$") | .datasource.uid = "tizbek-influx"
        | {from: "now-1h", to: "now", queries: [. + {intervalMs: 10000, maxDataPoints: 500}]}')
    while read -r query; do
        answer=$(curl "${as[@]}" -H 'Content-Type: application/json' -d "$query" "$grafana/api/ds/query")
        if ! jq -e '[.results[] | has("error") | not] | length > 0 and all' <<<"$answer" >/dev/null; then
            echo "$uid: $(jq -r '.queries[0].query' <<<"$query"): $answer" >&2
            failed=$((failed + 1))
        fi
    done <<<"$queries"
done
[ "$failed" -eq 0 ] || { echo "$failed queries failed" >&2; exit 1; }
echo "Tizbek, InfluxDB 2 and Grafana hang together; every query of every dashboard runs"
