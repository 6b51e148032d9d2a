//! `tizbek probe opcua`: how an OPC UA server can be spoken to, which variables it has, what they read now, and the lines of a site
//! file that watch them. Asks through the same line as a running site does.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::PathBuf;

use opcua::types::{
    BrowseDescription, BrowseDirection, BrowseResult, BrowseResultMask, ByteString, DataValue, EUInformation, Error, NodeClass,
    NodeClassMask, NodeId, ReferenceDescription, ReferenceTypeId, StatusCode, UserTokenType, Variant,
};
use serde_json::{Value, json};
use tizbek_core::time::Timestamp;

use crate::config::write::quoted;
use crate::config::{NodeName, OpcUaServer};
use crate::ingest::opcua::line::{self, Line, value_of};
use crate::ingest::opcua::trouble::Trouble;
use crate::ingest::opcua::trust::Trust;
use crate::ingest::opcua::value::{is_number, kind, timestamp};
use crate::ingest::opcua::watch::{node_id, node_name};

use super::lines::{self, id};
use super::told::{Signal, Told};

/// What to look for.
#[derive(Clone, Debug)]
pub struct Look {
    pub server: OpcUaServer,
    /// Where certificates lie: ours, those that are trusted, those that are not.
    pub certificates: PathBuf,
    /// Where to begin; `None`: at the server's objects.
    pub from: Option<NodeName>,
    /// Only variables whose path has this in it, in any case.
    pub only: Option<String>,
    /// So many variables are read.
    pub reads: usize,
    /// The id of the source in the lines for the site file.
    pub source: String,
}

/// What was found.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Found {
    /// Why there is no more.
    pub trouble: Option<String>,
    /// The ways to speak to it, each in words.
    pub endpoints: Vec<String>,
    pub namespaces: Vec<String>,
    pub variables: Vec<Variable>,
    /// There are more variables, or more nodes behind those that were looked at.
    pub more: bool,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Variable {
    pub node: NodeName,
    /// From where the look began, by the names that people see.
    pub path: String,
    /// What it is, in a word: `Double`, `array`.
    pub kind: &'static str,
    /// How many elements an array has.
    pub elements: Option<usize>,
    pub value: String,
    /// Whether a signal can be made of it, or of its elements.
    pub is_number: bool,
    pub unit: String,
    pub status: String,
    /// How long ago the device says that it was so, in seconds.
    pub age: Option<f64>,
}

/// A variable before it is read.
struct Place {
    node: NodeId,
    path: String,
    unit: Option<NodeId>,
}

/// So deep, and so many nodes, are looked at.
const DEPTH_MAX: usize = 12;
const NODES_MAX: usize = 10_000;
/// So many nodes are asked for at once.
const AT_ONCE: usize = 50;

/// Looks around. `now` is asked when values have come.
pub async fn look(look: &Look, now: impl Fn() -> Timestamp) -> Found {
    let mut found = Found::default();
    if let Err(trouble) = look_into(look, now, &mut found).await {
        found.trouble = Some(format!("{}: {trouble}", look.server.endpoint));
    }
    found
}

async fn look_into(look: &Look, now: impl Fn() -> Timestamp, found: &mut Found) -> Result<(), Trouble> {
    let (server, trust) = (&look.server, Trust::new(look.certificates.clone()));
    let offered = line::endpoints(server, &trust).await?;
    for endpoint in &offered {
        let logins = endpoint.user_identity_tokens.iter().flatten().map(|token| login(token.token_type));
        let logins: BTreeSet<&str> = logins.collect();
        let known = endpoint.security_mode == opcua::types::MessageSecurityMode::None || line::known_policy(endpoint).is_some();
        let not_spoken = if known { "" } else { " (not spoken here)" };
        let logins = logins.into_iter().collect::<Vec<_>>().join(", ");
        found.endpoints.push(format!("{}{not_spoken}; login: {logins}", line::said(endpoint)));
    }
    let endpoint = line::chosen(&offered, server.security.as_ref())?;
    let identity = match &server.security {
        None => trust.nobody()?,
        Some(security) => {
            trust.check(&endpoint.server_certificate, security)?;
            trust.somebody(server, security)?
        }
    };
    let mut line = Line::open(server, endpoint, identity).await?;
    line.create_session(server, "Tizbek probe").await?;
    let seen = variables(look, &line, now, found).await;
    line.close().await;
    seen.map_err(|error| Trouble::lost(&error))
}

async fn variables(look: &Look, line: &Line, now: impl Fn() -> Timestamp, found: &mut Found) -> Result<(), Error> {
    found.namespaces = line.namespaces().await?;
    let from = match &look.from {
        None => NodeId::objects_folder_id(),
        Some(name) => node_id(name, &found.namespaces)
            .ok_or_else(|| Error::new(StatusCode::BadNodeIdUnknown, format!("it has no namespace of {name}")))?,
    };
    let (mut places, cut) = places(line, from, look.from.is_none()).await?;
    let only = look.only.as_deref().map(str::to_lowercase);
    places.retain(|place| only.as_ref().is_none_or(|only| place.path.to_lowercase().contains(only)));
    found.more = cut || places.len() > look.reads;
    places.truncate(look.reads);
    for some in places.chunks(AT_ONCE) {
        let values = read(line, some.iter().map(|place| place.node.clone())).await?;
        let now = now();
        let units = units(line, some).await?;
        for ((place, value), unit) in some.iter().zip(&values).zip(units) {
            found.variables.push(variable(place, value, unit, now, &found.namespaces));
        }
    }
    Ok(())
}

/// All variables behind a node, level by level, and whether there may be more. `known`: the server's own are passed over.
async fn places(line: &Line, from: NodeId, known: bool) -> Result<(Vec<Place>, bool), Error> {
    let mut seen = vec![from.clone()];
    let mut met: BTreeSet<String> = BTreeSet::from([from.to_string()]);
    let mut level: Vec<(NodeId, String, Option<usize>)> = vec![(from.clone(), String::new(), None)];
    let mut places: Vec<Place> = Vec::new();
    if from != NodeId::objects_folder_id() {
        // It may be a variable itself: then it can be read, and what cannot is passed over below.
        let class = line.read(vec![line::attribute_of(from.clone(), opcua::types::AttributeId::NodeClass)]).await?.pop();
        if class.and_then(|class| class.value).is_some_and(|class| class == Variant::Int32(NodeClass::Variable as i32)) {
            places.push(Place { node: from.clone(), path: from.to_string(), unit: None });
            level[0].2 = Some(0);
        }
    }
    for _ in 0..DEPTH_MAX {
        let mut next = Vec::new();
        for some in level.chunks(AT_ONCE) {
            let children = browse(line, some.iter().map(|(node, ..)| node.clone()).collect()).await?;
            for ((_, path, place), children) in some.iter().zip(children) {
                for child in children {
                    let node = child.node_id.node_id.clone();
                    let name = child.display_name.text.to_string();
                    if ReferenceTypeId::HasProperty
                        == child.reference_type_id.as_reference_type_id().unwrap_or(ReferenceTypeId::References)
                    {
                        if child.browse_name.name.as_ref() == "EngineeringUnits"
                            && let Some(place) = place
                        {
                            places[*place].unit = Some(node);
                        }
                        continue;
                    }
                    let is_servers_own = known && path.is_empty() && node.namespace == 0;
                    if is_servers_own || child.node_id.server_index != 0 || !met.insert(node.to_string()) {
                        continue;
                    }
                    let path = if path.is_empty() { name } else { format!("{path}/{name}") };
                    let is_variable = child.node_class == NodeClass::Variable;
                    let place = is_variable.then_some(places.len());
                    if is_variable {
                        places.push(Place { node: node.clone(), path: path.clone(), unit: None });
                    }
                    seen.push(node.clone());
                    if seen.len() >= NODES_MAX {
                        return Ok((places, true));
                    }
                    next.push((node, path, place));
                }
            }
        }
        if next.is_empty() {
            return Ok((places, false));
        }
        level = next;
    }
    Ok((places, true))
}

/// What is directly behind each of some nodes, in their order.
async fn browse(line: &Line, nodes: Vec<NodeId>) -> Result<Vec<Vec<ReferenceDescription>>, Error> {
    let each = |node_id: NodeId| BrowseDescription {
        node_id,
        browse_direction: BrowseDirection::Forward,
        reference_type_id: ReferenceTypeId::HierarchicalReferences.into(),
        include_subtypes: true,
        node_class_mask: (NodeClassMask::OBJECT | NodeClassMask::VARIABLE).bits(),
        result_mask: BrowseResultMask::All as u32,
    };
    let all: Vec<BrowseDescription> = nodes.into_iter().map(each).collect();
    let results = match line.browse(all.clone(), 0).await {
        Err(error) if error.status() == StatusCode::BadTooManyOperations => {
            let mut results = Vec::new();
            for one in all {
                results.extend(line.browse(vec![one], 0).await?);
            }
            results
        }
        results => results?,
    };
    let mut children = Vec::new();
    for BrowseResult { continuation_point, references, .. } in results {
        let mut found = references.unwrap_or_default();
        let mut rest = continuation_point;
        while !rest.is_null_or_empty() && found.len() < NODES_MAX {
            let Some(next) = line.browse_next(vec![std::mem::replace(&mut rest, ByteString::null())]).await?.pop() else { break };
            found.extend(next.references.unwrap_or_default());
            rest = next.continuation_point;
        }
        children.push(found);
    }
    Ok(children)
}

async fn read(line: &Line, nodes: impl Iterator<Item = NodeId>) -> Result<Vec<DataValue>, Error> {
    let all: Vec<_> = nodes.map(value_of).collect();
    match line.read(all.clone()).await {
        Err(error) if error.status() == StatusCode::BadTooManyOperations => {
            let mut values = Vec::new();
            for one in all {
                values.extend(line.read(vec![one]).await?);
            }
            Ok(values)
        }
        values => values,
    }
}

/// What each is measured in, as far as the server says.
async fn units(line: &Line, places: &[Place]) -> Result<Vec<String>, Error> {
    let with: Vec<usize> = (0..places.len()).filter(|place| places[*place].unit.is_some()).collect();
    let mut units = vec![String::new(); places.len()];
    if with.is_empty() {
        return Ok(units);
    }
    let values = read(line, with.iter().filter_map(|place| places[*place].unit.clone())).await?;
    for (place, value) in with.into_iter().zip(values) {
        if let Some(Variant::ExtensionObject(unit)) = value.value
            && let Some(unit) = unit.inner_as::<EUInformation>()
        {
            units[place] = unit.display_name.text.to_string();
        }
    }
    Ok(units)
}

fn variable(place: &Place, value: &DataValue, unit: String, now: Timestamp, namespaces: &[String]) -> Variable {
    let held = value.value.as_ref().unwrap_or(&Variant::Empty);
    let (elements, is_number) = match held {
        Variant::Array(array) => (Some(array.values.len()), array.values.first().is_some_and(is_number)),
        other => (None, is_number(other)),
    };
    let shown: String = match held {
        Variant::Empty => String::new(),
        Variant::Array(array) => array.values.iter().take(8).map(ToString::to_string).collect::<Vec<_>>().join(", "),
        other => other.to_string(),
    };
    let shown = lines::shown(&shown);
    let at = value.source_timestamp.and_then(|time| timestamp(&time));
    Variable {
        node: node_name(&place.node, namespaces),
        path: place.path.clone(),
        kind: kind(held),
        elements,
        value: shown,
        is_number,
        unit,
        status: value.status.unwrap_or_default().to_string(),
        age: at.map(|at| (now - at).as_secs_f64()),
    }
}

const fn login(token: UserTokenType) -> &'static str {
    match token {
        UserTokenType::Anonymous => "anonymous",
        UserTokenType::UserName => "user",
        UserTokenType::Certificate => "certificate",
        UserTokenType::IssuedToken => "token",
    }
}

impl Told for Found {
    type Look = Look;

    const PROBE: &'static str = "opcua";

    fn trouble(&self) -> Option<&str> {
        self.trouble.as_deref()
    }

    fn source(look: &Look) -> &str {
        &look.source
    }

    fn write(&self, look: &Look, to: &mut String) -> std::fmt::Result {
        if !self.endpoints.is_empty() {
            writeln!(to, "{} offers", look.server.endpoint)?;
            for endpoint in &self.endpoints {
                writeln!(to, "  {endpoint}")?;
            }
        }
        if !self.namespaces.is_empty() {
            writeln!(to, "\nnamespaces")?;
            for (index, namespace) in self.namespaces.iter().enumerate() {
                writeln!(to, "  {index:>3}  {namespace}")?;
            }
            writeln!(to, "\nvariables{}", if self.variables.is_empty() { ": none" } else { "" })?;
        }
        for variable in &self.variables {
            let Variable { node, path, kind, value, unit, status, .. } = variable;
            let elements = variable.elements.map_or(String::new(), |count| format!("[{count}]"));
            let age = variable.age.map_or("no time".to_owned(), |age| format!("{age:.1} s old"));
            writeln!(to, "  {path}\n      {node}  {kind}{elements}  {value} {unit}  {status}, {age}")?;
        }
        if self.more {
            writeln!(to, "\nthere is more: --read N for more of them, --match TEXT or --browse NODE for others")?;
        }
        Ok(())
    }

    fn found(&self) -> Value {
        let variable = |variable: &Variable| {
            json!({
                "node": variable.node.to_string(),
                "path": variable.path,
                "type": variable.kind,
                "elements": variable.elements,
                "value": variable.value,
                "is_number": variable.is_number,
                "unit": variable.unit,
                "status": variable.status,
                "age_secs": variable.age,
            })
        };
        json!({
            "endpoints": self.endpoints,
            "namespaces": self.namespaces,
            "variables": self.variables.iter().map(variable).collect::<Vec<_>>(),
            "more": self.more,
        })
    }

    fn signals(&self, look: &Look) -> Vec<Signal> {
        let (mut signals, mut ids) = (Vec::new(), BTreeSet::new());
        for variable in self.variables.iter().filter(|variable| variable.is_number) {
            let index = if variable.elements.is_some() { ", index = 0" } else { "" };
            let address = format!("opcua = {{ node = {}{index} }}", quoted(&variable.node.to_string()));
            let (name, unit) = (variable.path.clone(), variable.unit.clone());
            signals.push(Signal { id: id(&look.source, &name, &mut ids), name, unit, address });
        }
        signals
    }
}
