//! Which node or device a message comes from, and what of it: what its topic says. Nothing of what is in it.

/// What a topic says of a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    NodeBirth,
    NodeDeath,
    NodeData,
    DeviceBirth,
    DeviceDeath,
    DeviceData,
}

/// Where a message comes from: `device` is empty where it is the node itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Origin<'a> {
    pub kind: Kind,
    pub group: &'a str,
    pub edge: &'a str,
    pub device: &'a str,
}

impl<'a> Origin<'a> {
    /// `None`: it is not from a node.
    #[must_use]
    pub fn topic(topic: &'a str) -> Option<Self> {
        let mut levels = topic.split('/');
        let (space, group, kind, edge) = (levels.next()?, levels.next()?, levels.next()?, levels.next()?);
        let (device, more) = (levels.next(), levels.next());
        let kind = match (kind, device.is_some()) {
            ("NBIRTH", false) => Kind::NodeBirth,
            ("NDEATH", false) => Kind::NodeDeath,
            ("NDATA", false) => Kind::NodeData,
            ("DBIRTH", true) => Kind::DeviceBirth,
            ("DDEATH", true) => Kind::DeviceDeath,
            ("DDATA", true) => Kind::DeviceData,
            _ => return None,
        };
        let device = device.unwrap_or_default();
        (space == "spBv1.0" && more.is_none()).then_some(Self { kind, group, edge, device })
    }
}
