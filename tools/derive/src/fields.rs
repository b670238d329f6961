//! The fields of a struct or of a variant.

use proc_macro2::TokenStream as Tokens;
use quote::quote;
use syn::{Error, Ident, Result};

use crate::attributes::OfField;

pub(crate) struct Fields<'a>(Vec<Field<'a>>);

struct Field<'a> {
    ident: &'a Ident,
    said: OfField,
}

impl<'a> Fields<'a> {
    pub(crate) fn of(fields: &'a syn::Fields) -> Result<Fields<'a>> {
        let field = |field: &'a syn::Field| {
            let ident =
                field.ident.as_ref().ok_or_else(|| Error::new_spanned(field, "only named fields can be read"))?;
            Ok(Field { ident, said: OfField::of(&field.attrs)? })
        };
        fields.iter().map(field).collect::<Result<_>>().map(Fields)
    }

    /// The names that may stand in the text, in the order in which they are declared.
    pub(crate) fn names(&self) -> Vec<String> {
        self.0.iter().filter(|field| !field.said.skip).map(Field::name).collect()
    }

    /// `a: fields.required(), b: fields.or_default()`, in the order of the names.
    pub(crate) fn values(&self) -> Tokens {
        let values = self.0.iter().map(|field| {
            let ident = field.ident;
            match field.said {
                OfField { skip: true, .. } => quote!(#ident: ::core::default::Default::default()),
                OfField { default: true, .. } => quote!(#ident: fields.or_default()),
                _ => quote!(#ident: fields.required()),
            }
        });
        quote!(#(#values),*)
    }
}

impl Field<'_> {
    fn name(&self) -> String {
        self.said.rename.clone().unwrap_or_else(|| self.ident.to_string())
    }
}
