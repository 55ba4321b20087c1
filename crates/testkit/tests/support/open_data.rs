//! The open data as a reader takes it apart.

/// Addresses of open data that stand for themselves.
pub const ADDRESSES: [&str; 24] = [
    "/data/alt.zip",
    "/data/alt.zip.sha256",
    "/kalender.ics",
    "/nyt.atom",
    "/soeg/nyt.atom?q=synligordtitel",
    "/sitemap.xml",
    "/sitemap/sider.xml",
    "/sitemap/sager.xml",
    "/sitemap/2026.xml",
    "/data/udvalg.csv",
    "/data/medlemmer.csv",
    "/data/moeder.csv",
    "/data/punkter.csv",
    "/data/beslutninger.csv",
    "/data/stemmer.csv",
    "/data/bemaerkninger.csv",
    "/data/fravaer.csv",
    "/data/bilag.csv",
    "/data/sager.csv",
    "/data/sagsgange.csv",
    "/data/programmer.csv",
    "/data/tiltag.csv",
    "/data/status.csv",
    "/data/opfoelgning.csv",
];

/// What is open stands there, so that it is known that each was understood.
pub const SHOWS: [(&str, &str); 20] = [
    ("/data/alt.zip", "synligordoffentligt"),
    ("/nyt.atom", "synligordtitel"),
    ("/udvalg/vpu/nyt.atom", "synligordtitel"),
    ("/program/synligordprogram/nyt.atom", "synligordtiltag"),
    ("/udvalg/vpu/data.jsonld", "karen lund"),
    ("/udvalg/vpu/2026-01-07/data.jsonld", "synligordbeslutning"),
    ("/program/synligordprogram/data.jsonld", "synligordstatus"),
    ("/kalender.ics", "synligordsalen"),
    ("/udvalg/vpu/kalender.ics", "synligordtitel"),
    ("/udvalg/vpu/2026-01-07/moede.ics", "synligordsag"),
    ("/data/udvalg.csv", "synligordformaal"),
    ("/data/moeder.csv", "synligordsalen"),
    ("/data/punkter.csv", "synligordchefen"),
    ("/data/beslutninger.csv", "synligordoffentligt"),
    ("/data/stemmer.csv", "synligordforslag"),
    ("/data/bemaerkninger.csv", "synligordudtalelse"),
    ("/data/bilag.csv", "synligord-11"),
    ("/data/sager.csv", "synligordtitel"),
    ("/data/tiltag.csv", "synligordtiltag"),
    ("/data/status.csv", "synligordstatus"),
];

/// A calendar with its folded lines whole again, and its escapes gone.
pub fn unfolded(calendar: &str) -> String {
    calendar.replace("\r\n ", "").replace("\\n", "\n").replace("\\,", ",").replace("\\;", ";")
}

/// Every file of an archive, by name and content.
pub fn unpacked(archive: &[u8]) -> String {
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(archive)).expect("the archive opens");
    let mut text = String::new();
    for index in 0..archive.len() {
        let mut file = archive.by_index(index).expect("the file is there");
        let name = file.name().expect("the name is text").into_owned();
        let mut content = Vec::new();
        std::io::Read::read_to_end(&mut file, &mut content).expect("the file is whole");
        let content = String::from_utf8_lossy(&content).into_owned();
        let content = if name.ends_with(".ics") { unfolded(&content) } else { content };
        text.push_str(&name);
        text.push('\n');
        text.push_str(&content);
        text.push('\n');
    }
    text
}
