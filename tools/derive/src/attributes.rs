//! What `#[read(…)]` says.

use syn::{Attribute, LitStr, Result};

/// What is said of a type.
#[derive(Default)]
pub(crate) struct Container {
    pub(crate) tag: Option<String>,
    pub(crate) open: bool,
}

/// What is said of a field.
#[derive(Default)]
pub(crate) struct OfField {
    pub(crate) default: bool,
    pub(crate) skip: bool,
    pub(crate) rename: Option<String>,
}

impl Container {
    pub(crate) fn of(attributes: &[Attribute]) -> Result<Container> {
        let mut said = Container::default();
        for attribute in attributes.iter().filter(|attribute| attribute.path().is_ident("read")) {
            attribute.parse_nested_meta(|meta| {
                if meta.path.is_ident("open") {
                    said.open = true;
                } else if meta.path.is_ident("tag") {
                    said.tag = Some(meta.value()?.parse::<LitStr>()?.value());
                } else {
                    return Err(meta.error("of a type one can say: open, tag"));
                }
                Ok(())
            })?;
        }
        Ok(said)
    }
}

impl OfField {
    pub(crate) fn of(attributes: &[Attribute]) -> Result<OfField> {
        let mut said = OfField::default();
        for attribute in attributes.iter().filter(|attribute| attribute.path().is_ident("read")) {
            attribute.parse_nested_meta(|meta| {
                if meta.path.is_ident("default") {
                    said.default = true;
                } else if meta.path.is_ident("skip") {
                    said.skip = true;
                } else if meta.path.is_ident("rename") {
                    said.rename = Some(meta.value()?.parse::<LitStr>()?.value());
                } else {
                    return Err(meta.error("of a field one can say: default, skip, rename"));
                }
                Ok(())
            })?;
        }
        Ok(said)
    }
}
