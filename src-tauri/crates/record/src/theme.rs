//! What a contact or a service is about.

crate::choices! {
    /// What a contact was about, and what a service helps with: one list for both, so that one leads to the other.
    ///
    /// The words come from what key persons notice (ARQ, Veerkrachtige statushouders) and what people come with. No
    /// diagnosis.
    Theme {
        /// Sleeping badly.
        Sleep = "sleep",
        /// Head full: tension, worrying, sadness.
        HeadFull = "head_full",
        /// Trouble concentrating.
        Concentration = "concentration",
        /// Loss and mourning.
        Loss = "loss",
        /// Being alone.
        Loneliness = "loneliness",
        /// Family and relations.
        Family = "family",
        /// Bringing up children.
        Parenting = "parenting",
        /// School and child.
        School = "school",
        /// Body and health.
        Health = "health",
        /// How care works: huisarts, insurance, own risk.
        CareSystem = "care_system",
        /// Learning Dutch.
        Dutch = "dutch",
        /// Integration course that does not move on.
        Integration = "integration",
        /// Work and income.
        Work = "work",
        /// Something good to do in the day.
        Daytime = "daytime",
        /// Money and debts.
        Money = "money",
        /// Housing.
        Housing = "housing",
        /// Permit, family reunion, other procedures.
        Procedure = "procedure",
        /// Alcohol, drugs, gambling.
        SubstanceUse = "substance_use",
        /// Anger and aggression.
        Aggression = "aggression",
        /// Violence at home.
        ViolenceAtHome = "violence_at_home",
        /// Sexual violence.
        SexualViolence = "sexual_violence",
        /// Not wanting to live any more.
        Suicide = "suicide",
    }
}

impl Theme {
    /// Whether the discreet view shows a neutral sign instead of the word.
    #[must_use]
    pub const fn is_sensitive(self) -> bool {
        matches!(
            self,
            Self::SubstanceUse | Self::Aggression | Self::ViolenceAtHome | Self::SexualViolence | Self::Suicide
        )
    }
}
