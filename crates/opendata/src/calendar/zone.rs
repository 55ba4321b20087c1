//! Danish time, as a calendar program that knows no time zones needs it told.

/// The zone's name.
pub(super) const NAME: &str = "Europe/Copenhagen";

/// Summer time since 1981: last Sunday of March to last Sunday of September, since 1996 of October (Bekendtgørelse om
/// sommertid; Directive 2000/84/EC).
pub(super) const DEFINITION: &str = concat!(
    "BEGIN:VTIMEZONE\r\nTZID:Europe/Copenhagen\r\n",
    "BEGIN:DAYLIGHT\r\nTZNAME:CEST\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\n",
    "DTSTART:19810329T020000\r\nRRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\nEND:DAYLIGHT\r\n",
    "BEGIN:STANDARD\r\nTZNAME:CET\r\nTZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\n",
    "DTSTART:19810927T030000\r\nRRULE:FREQ=YEARLY;BYMONTH=9;BYDAY=-1SU;UNTIL=19950924T010000Z\r\nEND:STANDARD\r\n",
    "BEGIN:STANDARD\r\nTZNAME:CET\r\nTZOFFSETFROM:+0200\r\nTZOFFSETTO:+0100\r\n",
    "DTSTART:19961027T030000\r\nRRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\nEND:STANDARD\r\n",
    "END:VTIMEZONE\r\n",
);
