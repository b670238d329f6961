//! A short hash of what a JSON text says, whatever its white space and order of fields.

use serde_json::Value;
use sha2::{Digest, Sha256};

/// First 16 hexadecimal digits of the SHA-256 of a canonical form.
pub(super) fn of(value: &Value) -> String {
    let mut hash = Sha256::new();
    feed(value, &mut hash);
    hash.finalize().iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

/// Objects are kept sorted by key, so one content has one form.
fn feed(value: &Value, hash: &mut Sha256) {
    match value {
        Value::Null => hash.update(b"n"),
        Value::Bool(value) => hash.update(if *value { b"t" } else { b"f" }),
        Value::Number(number) => {
            hash.update(b"#");
            hash.update(number.as_i64().unwrap_or_default().to_be_bytes());
        }
        Value::String(text) => {
            hash.update(b"s");
            hash.update((text.len() as u64).to_be_bytes());
            hash.update(text);
        }
        Value::Array(items) => {
            hash.update(b"[");
            items.iter().for_each(|item| feed(item, hash));
            hash.update(b"]");
        }
        Value::Object(fields) => {
            hash.update(b"{");
            for (key, value) in fields {
                hash.update((key.len() as u64).to_be_bytes());
                hash.update(key);
                feed(value, hash);
            }
            hash.update(b"}");
        }
    }
}
