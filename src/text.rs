//! A text in every language of the product, as data files carry it.

use serde::Serialize;

use crate::read::Read;

/// A text in every language of the product.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Read)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Text {
    /// Chinese, simplified.
    #[serde(rename = "zh-CN")]
    #[read(rename = "zh-CN")]
    pub zh_cn: String,
    /// English.
    pub en: String,
}

impl Text {
    /// The text in a language, Chinese unless English is asked for.
    pub fn in_locale(&self, locale: &str) -> &str {
        if locale == "en" { &self.en } else { &self.zh_cn }
    }
}
