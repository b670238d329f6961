//! `#[derive(Read)]` says how the strict reader (`src/read.rs`) reads a type.
//!
//! What is derived is a list of field names and one call for each field. Everything else, such as
//! unknown and missing fields, happens in one function for all types. Readers that are derived as
//! code for every field were a sixth of the wasm file.
//!
//! | Attribute | Meaning |
//! |---|---|
//! | `#[read(default)]` on a field | absent: the type's default |
//! | `#[read(skip)]` on a field | never read: the type's default |
//! | `#[read(rename = "zh-CN")]` on a field | its name in the text |
//! | `#[read(tag = "type")]` on an enum | the field that names the variant, in snake case |
//! | `#[read(open)]` on a struct | fields that it does not know are passed over |

#![forbid(unsafe_code)]

mod attributes;
mod fields;

use proc_macro::TokenStream;
use proc_macro2::TokenStream as Tokens;
use quote::quote;
use syn::{Data, DataEnum, DataStruct, DeriveInput, Error, Result, parse_macro_input};

use attributes::Container;
use fields::Fields;

/// Derives `crate::read::Read`.
#[proc_macro_derive(Read, attributes(read))]
pub fn derive_read(input: TokenStream) -> TokenStream {
    let input = parse_macro_input!(input as DeriveInput);
    reader(&input).unwrap_or_else(Error::into_compile_error).into()
}

fn reader(input: &DeriveInput) -> Result<Tokens> {
    let container = Container::of(&input.attrs)?;
    let body = match &input.data {
        Data::Struct(data) => of_struct(data, &container)?,
        Data::Enum(data) => of_enum(input, data, &container)?,
        Data::Union(_) => return Err(Error::new_spanned(input, "a union cannot be read")),
    };
    let name = &input.ident;
    Ok(quote! {
        impl crate::read::Read for #name {
            fn read(
                value: ::serde_json::Value,
                at: &crate::read::Place<'_>,
                problems: &mut ::std::vec::Vec<crate::read::Problem>,
            ) -> Self {
                #body
                fields.close(problems);
                whole
            }
        }
    })
}

fn of_struct(data: &DataStruct, container: &Container) -> Result<Tokens> {
    let fields = Fields::of(&data.fields)?;
    let (names, values) = (fields.names(), fields.values());
    let object = match container.open {
        true => quote!(open(value, at, &[#(#names),*])),
        false => quote!(of(value, at, &[#(#names),*])),
    };
    Ok(quote! {
        let mut fields = crate::read::Fields::#object;
        let whole = Self { #values };
    })
}

fn of_enum(input: &DeriveInput, data: &DataEnum, container: &Container) -> Result<Tokens> {
    let Some(tag) = &container.tag else {
        return Err(Error::new_spanned(input, "an enum is read by its tag: #[read(tag = \"…\")]"));
    };
    let (mut known, mut arms) = (Vec::new(), Vec::new());
    for (index, variant) in data.variants.iter().enumerate() {
        let fields = Fields::of(&variant.fields)?;
        let (name, names, values) = (&variant.ident, fields.names(), fields.values());
        let spelling = snake_case(&name.to_string());
        known.push(quote!((#spelling, &[#(#names),*])));
        // Whatever cannot be read is read as the last one: the problem is noted already.
        let pattern = if index + 1 == data.variants.len() { quote!(_) } else { quote!(#index) };
        arms.push(quote!(#pattern => Self::#name { #values }));
    }
    Ok(quote! {
        let (variant, mut fields) = crate::read::Fields::tagged(value, at, #tag, &[#(#known),*]);
        let whole = match variant { #(#arms,)* };
    })
}

/// `PerDiem` as a text spells it: `per_diem`.
fn snake_case(name: &str) -> String {
    let mut spelling = String::new();
    for letter in name.chars() {
        if letter.is_uppercase() && !spelling.is_empty() {
            spelling.push('_');
        }
        spelling.extend(letter.to_lowercase());
    }
    spelling
}
