//! Amounts as whole cents, and fractions of them.

/// `part` of `whole` rounded to the cent, half a cent up.
pub(crate) fn half_up(numerator: i128, denominator: i128) -> i128 {
    if denominator == 0 {
        return 0;
    }
    (2 * numerator + denominator).div_euclid(2 * denominator)
}

/// Reads `12`, `12.3` and `12.34`.
pub(crate) fn read(text: &str) -> Result<i128, String> {
    let (number, scale) = read_decimal(text)?;
    if 100 % scale == 0 { Ok(number * (100 / scale)) } else { Err(format!("{text} is no amount")) }
}

/// Reads a decimal as a whole number and the power of ten to divide it by.
pub(crate) fn read_decimal(text: &str) -> Result<(i128, i128), String> {
    let (whole, rest) = text.split_once('.').unwrap_or((text, ""));
    let scale = rest.chars().fold(1, |scale, _| scale * 10);
    let number = format!("{whole}{rest}").parse().map_err(|_| format!("{text} is no number"))?;
    Ok((number, scale))
}

/// As an answer writes it.
pub(crate) fn write(cents: i128) -> String {
    format!("{}.{:02}", cents / 100, cents % 100)
}
