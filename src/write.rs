//! From types to JSON text: the same bytes as `serde_json` writes, by a smaller writer.
//!
//! Most of what the engine writes is records within records, so the way of writing one field is made
//! hundreds of times, once for each type. This writer adds to a text and keeps no state beside it:
//! a comma is due wherever the text does not end with a bracket that was just opened. So what is made
//! for each type is little more than two calls. Keys of maps are texts. A test holds it against
//! `serde_json`.

use core::fmt::{self, Display, Write};

use serde::Serialize;
use serde::ser::{
    SerializeMap, SerializeSeq, SerializeStruct, SerializeStructVariant, SerializeTuple, SerializeTupleStruct,
    SerializeTupleVariant, Serializer,
};
use serde_json::{Number, Value};

use crate::read;

/// The JSON of a value, without white space.
pub fn text(value: &impl Serialize) -> String {
    let mut writer = Writer { text: String::new() };
    // No type of the engine refuses to be written.
    let _ = value.serialize(&mut writer);
    writer.text
}

/// The JSON of a value as a tree. It is written and read again, so that no type needs a second way of
/// being written.
pub(crate) fn tree(value: &(impl Serialize + ?Sized)) -> Value {
    read::own_text(&text(&value))
}

struct Writer {
    text: String,
}

/// An object or a list that is open.
struct Open<'w> {
    writer: &'w mut Writer,
    close: &'static str,
}

impl Writer {
    fn put(&mut self, text: &str) -> fmt::Result {
        self.text.push_str(text);
        Ok(())
    }

    /// A number, or what else needs no quotes.
    #[inline(never)]
    fn plain(&mut self, value: &dyn Display) -> fmt::Result {
        write!(self.text, "{value}")
    }

    #[inline(never)]
    fn quoted(&mut self, text: &str) -> fmt::Result {
        self.text.push('"');
        escape(&mut self.text, text);
        self.text.push('"');
        Ok(())
    }

    /// Goes on to the next entry of what is open.
    #[inline(never)]
    fn next(&mut self) {
        if !self.text.ends_with(['{', '[']) {
            self.text.push(',');
        }
    }

    #[inline(never)]
    fn key(&mut self, name: &str) -> fmt::Result {
        self.next();
        self.quoted(name)?;
        self.put(":")
    }

    fn open(&mut self, open: &str, close: &'static str) -> Open<'_> {
        self.text.push_str(open);
        Open { writer: self, close }
    }

    /// `{"variant":` and what is opened in it.
    #[inline(never)]
    fn open_variant(&mut self, variant: &str, open: &str, close: &'static str) -> Open<'_> {
        self.text.push('{');
        let _ = self.key(variant);
        self.open(open, close)
    }
}

impl Open<'_> {
    fn item<T: Serialize + ?Sized>(&mut self, value: &T) -> fmt::Result {
        self.writer.next();
        value.serialize(&mut *self.writer)
    }

    fn field<T: Serialize + ?Sized>(&mut self, name: &str, value: &T) -> fmt::Result {
        self.writer.key(name)?;
        value.serialize(&mut *self.writer)
    }

    fn close(self) -> fmt::Result {
        self.writer.put(self.close)
    }
}

/// Text between quotes.
fn escape(out: &mut String, text: &str) {
    for letter in text.chars() {
        match letter {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            '\u{8}' => out.push_str("\\b"),
            '\u{c}' => out.push_str("\\f"),
            '\0'..'\u{20}' => {
                let _ = write!(out, "\\u{:04x}", u32::from(letter));
            }
            _ => out.push(letter),
        }
    }
}

/// Escapes what is formatted into it.
struct Escaped<'t>(&'t mut String);

impl Write for Escaped<'_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        escape(self.0, text);
        Ok(())
    }
}

/// Methods that write their argument as it is shown.
macro_rules! plain {
    ($($method:ident $type:ty,)+) => {
        $(fn $method(self, value: $type) -> fmt::Result {
            self.plain(&value)
        })+
    };
}

impl<'w> Serializer for &'w mut Writer {
    type Ok = ();
    type Error = fmt::Error;
    type SerializeSeq = Open<'w>;
    type SerializeTuple = Open<'w>;
    type SerializeTupleStruct = Open<'w>;
    type SerializeTupleVariant = Open<'w>;
    type SerializeMap = Open<'w>;
    type SerializeStruct = Open<'w>;
    type SerializeStructVariant = Open<'w>;

    plain! {
        serialize_bool bool,
        serialize_i8 i8, serialize_i16 i16, serialize_i32 i32, serialize_i64 i64, serialize_i128 i128,
        serialize_u8 u8, serialize_u16 u16, serialize_u32 u32, serialize_u64 u64, serialize_u128 u128,
    }

    // No type of the engine holds a float; a claim that is held as typed may.
    fn serialize_f32(self, value: f32) -> fmt::Result {
        self.serialize_f64(value.into())
    }

    fn serialize_f64(self, value: f64) -> fmt::Result {
        match Number::from_f64(value) {
            Some(number) => self.plain(&number),
            None => self.put("null"),
        }
    }

    fn serialize_char(self, value: char) -> fmt::Result {
        self.quoted(value.encode_utf8(&mut [0; 4]))
    }

    fn serialize_str(self, value: &str) -> fmt::Result {
        self.quoted(value)
    }

    fn collect_str<T: Display + ?Sized>(self, value: &T) -> fmt::Result {
        self.text.push('"');
        let _ = write!(Escaped(&mut self.text), "{value}");
        self.put("\"")
    }

    fn serialize_bytes(self, value: &[u8]) -> fmt::Result {
        self.collect_seq(value)
    }

    fn serialize_none(self) -> fmt::Result {
        self.put("null")
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> fmt::Result {
        value.serialize(self)
    }

    fn serialize_unit(self) -> fmt::Result {
        self.put("null")
    }

    fn serialize_unit_struct(self, _: &'static str) -> fmt::Result {
        self.put("null")
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, variant: &'static str) -> fmt::Result {
        self.quoted(variant)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, value: &T) -> fmt::Result {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        value: &T,
    ) -> fmt::Result {
        let mut object = self.open("{", "}");
        object.field(variant, value)?;
        object.close()
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Open<'w>, fmt::Error> {
        Ok(self.open("[", "]"))
    }

    fn serialize_tuple(self, _: usize) -> Result<Open<'w>, fmt::Error> {
        Ok(self.open("[", "]"))
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Open<'w>, fmt::Error> {
        Ok(self.open("[", "]"))
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Open<'w>, fmt::Error> {
        Ok(self.open_variant(variant, "[", "]}"))
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Open<'w>, fmt::Error> {
        Ok(self.open("{", "}"))
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Open<'w>, fmt::Error> {
        Ok(self.open("{", "}"))
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Open<'w>, fmt::Error> {
        Ok(self.open_variant(variant, "{", "}}"))
    }
}

/// Serde's names for adding an item to a list.
macro_rules! items {
    ($($kind:ident $method:ident,)+) => {
        $(impl $kind for Open<'_> {
            type Ok = ();
            type Error = fmt::Error;

            fn $method<T: Serialize + ?Sized>(&mut self, value: &T) -> fmt::Result {
                self.item(value)
            }

            fn end(self) -> fmt::Result {
                self.close()
            }
        })+
    };
}

/// Serde's names for adding a field to an object.
macro_rules! fields {
    ($($kind:ident,)+) => {
        $(impl $kind for Open<'_> {
            type Ok = ();
            type Error = fmt::Error;

            fn serialize_field<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) -> fmt::Result {
                self.field(name, value)
            }

            fn end(self) -> fmt::Result {
                self.close()
            }
        })+
    };
}

items! {
    SerializeSeq serialize_element,
    SerializeTuple serialize_element,
    SerializeTupleStruct serialize_field,
    SerializeTupleVariant serialize_field,
}

fields! {
    SerializeStruct,
    SerializeStructVariant,
}

impl SerializeMap for Open<'_> {
    type Ok = ();
    type Error = fmt::Error;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> fmt::Result {
        self.writer.next();
        key.serialize(&mut *self.writer)
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> fmt::Result {
        self.writer.put(":")?;
        value.serialize(&mut *self.writer)
    }

    fn end(self) -> fmt::Result {
        self.close()
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use proptest::prelude::*;
    use serde_json::json;

    use super::*;

    /// Every way in which serde writes something.
    #[derive(Serialize)]
    struct Everything<'a> {
        text: &'a str,
        letter: char,
        numbers: (u8, i16, u32, i64, i128),
        fraction: f64,
        nothing: Option<bool>,
        #[serde(skip_serializing_if = "Option::is_none")]
        left_out: Option<bool>,
        some: Option<&'a str>,
        unit: (),
        marker: Marker,
        wrapped: Wrapped<'a>,
        pair: Pair,
        list: Vec<Variant<'a>>,
        empty: Vec<u8>,
        map: BTreeMap<&'a str, Vec<bool>>,
        tagged: Vec<Tagged<'a>>,
        tree: Value,
    }

    #[derive(Serialize)]
    struct Marker;

    #[derive(Serialize)]
    struct Wrapped<'a>(&'a str);

    #[derive(Serialize)]
    struct Pair(u8, bool);

    #[derive(Serialize)]
    #[serde(rename_all = "snake_case")]
    enum Variant<'a> {
        Unit,
        Newtype(&'a str),
        Tuple(u8, &'a str),
        Struct { text: &'a str },
        Empty {},
    }

    #[derive(Serialize)]
    #[serde(tag = "type", rename_all = "snake_case")]
    enum Tagged<'a> {
        Unit,
        Struct { text: &'a str },
        Newtype(Inner<'a>),
        Nested(Variant<'a>),
    }

    #[derive(Serialize)]
    struct Inner<'a> {
        text: &'a str,
    }

    proptest! {
        #[test]
        fn writes_what_serde_json_writes(text in "[\\PC\\x00-\\x20\"\\\\{\\[]{0,12}", number in any::<i64>(), fraction in any::<f64>()) {
            let text = text.as_str();
            let value = Everything {
                text,
                letter: text.chars().next().unwrap_or('"'),
                numbers: (number as u8, number as i16, number as u32, number, i128::from(number).saturating_mul(7)),
                fraction,
                nothing: None,
                left_out: None,
                some: Some(text),
                unit: (),
                marker: Marker,
                wrapped: Wrapped(text),
                pair: Pair(1, true),
                list: vec![
                    Variant::Unit,
                    Variant::Newtype(text),
                    Variant::Tuple(2, text),
                    Variant::Struct { text },
                    Variant::Empty {},
                ],
                empty: Vec::new(),
                map: BTreeMap::from([(text, vec![true, false]), ("", Vec::new())]),
                tagged: vec![
                    Tagged::Unit,
                    Tagged::Struct { text },
                    Tagged::Newtype(Inner { text }),
                    Tagged::Nested(Variant::Newtype(text)),
                ],
                tree: json!({ "a": [1, -2, null, { "b": text }], "c": {}, "d": [], "e": 0.5 }),
            };
            prop_assert_eq!(super::text(&value), serde_json::to_string(&value).expect("JSON"));
        }
    }

    #[test]
    fn a_tree_is_what_was_written() {
        let value = json!({ "a": [1, "{", null], "b": { "c": true } });
        assert_eq!(tree(&value), value);
    }
}
