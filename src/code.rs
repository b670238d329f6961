//! Enumerations with one spelling in JSON, catalogues and messages.

/// Declares an enumeration whose variants are written as fixed texts, read strictly: a text that
/// is not among them is a problem that names the nearest one.
macro_rules! codes {
    ($(#[$meta:meta])* pub enum $name:ident { $($(#[$variant_meta:meta])* $variant:ident = $text:literal,)+ }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        pub enum $name {
            $($(#[$variant_meta])* #[cfg_attr(feature = "schema", schemars(rename = $text))] $variant,)+
        }

        impl $name {
            /// Every value, in order.
            pub const ALL: &'static [$name] = &[$($name::$variant),+];

            /// As written in JSON.
            pub fn as_str(self) -> &'static str {
                $name::TEXTS.get(self as usize).copied().unwrap_or_default()
            }

            /// From its JSON spelling.
            pub fn from_text(text: &str) -> Option<$name> {
                let place = $name::TEXTS.iter().position(|known| *known == text)?;
                $name::ALL.get(place).copied()
            }

            /// Stands where no value could be read.
            const FIRST: $name = [$($name::$variant),+][0];

            /// The spellings, in the order of the values.
            const TEXTS: &'static [&'static str] = &[$($text),+];
        }

        impl core::fmt::Display for $name {
            fn fmt(&self, out: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
                out.write_str(self.as_str())
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        impl $crate::read::Read for $name {
            fn read(
                value: serde_json::Value,
                at: &$crate::read::Place<'_>,
                problems: &mut Vec<$crate::read::Problem>,
            ) -> $name {
                let place = $crate::read::one_of(value, at, $name::TEXTS, problems);
                $name::ALL.get(place).copied().unwrap_or($name::FIRST)
            }
        }
    };
}
pub(crate) use codes;
