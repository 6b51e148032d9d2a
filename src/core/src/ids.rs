//! Dense numbers of what a site declares, in the order of the site file. Names live in the model; these index its tables.

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub u32);

        impl $name {
            #[must_use]
            pub const fn index(self) -> usize { self.0 as usize }
            #[must_use]
            pub fn of(index: usize) -> Self {
                Self(u32::try_from(index).expect("a site declares fewer than four thousand million things"))
            }
        }
    )*};
}

ids! {
    /// A work centre of the chain.
    StageId,
    /// A storage zone between stages.
    BufferId,
    /// Something that is read.
    SignalId,
    /// A connection that signals come through.
    SourceId,
    /// A machine or crew that stages use.
    ResourceId,
    /// The clock of a device, by which its readings are stamped.
    ClockId,
    /// Something that people may order.
    LeverId,
}
