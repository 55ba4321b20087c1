//! The map of the municipality, drawn on the server from the shapes it gave itself: no outside service is asked.
//!
//! The drawing is a picture with one name; whatever stands on it stands in words beside it as well.

use maud::{Markup, PreEscaped, html};
use sagsgang_domain::place::{Coordinate, Geometry, MapFeature, MapFeatureKind, MunicipalityMap, extent};
use std::fmt::Write as _;

/// The drawing is at most so wide and so high, in units of its own.
const WIDE: f64 = 800.0;
const HIGH: f64 = 800.0;
/// Room around the outermost points.
const MARGIN: f64 = 36.0;
/// Marks nearer to each other than this are drawn as one.
const APART: f64 = 26.0;

/// Something on the map: a numbered mark, and the shape of the place where it is more than a point.
#[derive(Clone, Debug)]
pub struct MapMark<'a> {
    /// Its number in the list beside the map.
    pub number: usize,
    /// Where it lies.
    pub geometry: &'a Geometry,
    /// Where the list says more.
    pub href: String,
    /// What a pointer over it says, and its language where that is not the page's.
    pub title: String,
    /// See [`Self::title`].
    pub title_lang: Option<&'static str>,
    /// Its shape: decided is a filled disc, ahead an open square; the list says it in words.
    pub is_decided: bool,
}

/// How points of the earth fall on the page: north up, east–west shortened as it is at that latitude.
struct Projection {
    west: f64,
    north: f64,
    shortening: f64,
    scale: f64,
    width: f64,
    height: f64,
}

impl Projection {
    fn of(low: Coordinate, high: Coordinate) -> Self {
        let shortening = low.latitude_degrees().midpoint(high.latitude_degrees()).to_radians().cos();
        // One point alone is given a kilometre or so around it.
        let wide = ((high.longitude_degrees() - low.longitude_degrees()) * shortening).max(0.01);
        let tall = (high.latitude_degrees() - low.latitude_degrees()).max(0.01);
        let scale = ((WIDE - 2.0 * MARGIN) / wide).min((HIGH - 2.0 * MARGIN) / tall);
        let (width, height) = (wide * scale + 2.0 * MARGIN, tall * scale + 2.0 * MARGIN);
        Self { west: low.longitude_degrees(), north: high.latitude_degrees(), shortening, scale, width, height }
    }

    fn place(&self, point: Coordinate) -> (f64, f64) {
        let x = (point.longitude_degrees() - self.west) * self.shortening * self.scale + MARGIN;
        let y = (self.north - point.latitude_degrees()) * self.scale + MARGIN;
        (x, y)
    }

    fn path(&self, points: &[Coordinate], closed: bool) -> String {
        let mut path = String::new();
        for (index, point) in points.iter().enumerate() {
            let (x, y) = self.place(*point);
            let _ = write!(path, "{}{x:.1} {y:.1}", if index == 0 { "M" } else { "L" });
        }
        if closed {
            path.push('Z');
        }
        path
    }
}

/// Draws the map with marks on it; `name` is what the picture is called. Nothing where there is nothing to draw.
pub fn map(name: &str, map: Option<&MunicipalityMap>, marks: &[MapMark<'_>]) -> Markup {
    let ground = map.into_iter().flat_map(MunicipalityMap::points);
    let places = marks.iter().flat_map(|mark| mark.geometry.points().iter().copied());
    let Some((low, high)) = extent(ground.chain(places)) else { return html! {} };
    let projection = Projection::of(low, high);
    let (width, height) = (projection.width, projection.height);
    let mut drawn = format!(
        "<svg class=\"sg-town\" viewBox=\"0 0 {width:.0} {height:.0}\" role=\"group\" aria-label=\"{}\" focusable=\"false\">\
         <rect class=\"sg-town-sea\" width=\"{width:.0}\" height=\"{height:.0}\"/>",
        escaped(name)
    );
    let features = map.map(|map| map.features.as_slice()).unwrap_or_default();
    for kind in MapFeatureKind::ALL {
        for feature in features.iter().filter(|feature| feature.kind == kind) {
            drawn.push_str(&ground_shape(&projection, feature));
        }
    }
    for mark in marks {
        drawn.push_str(&reach(&projection, mark));
    }
    for group in together(&projection, marks) {
        drawn.push_str(&group.drawn(marks));
    }
    html! { (PreEscaped(drawn + "</svg>")) }
}

fn ground_shape(projection: &Projection, feature: &MapFeature) -> String {
    let class = match feature.kind {
        MapFeatureKind::Land => "land",
        MapFeatureKind::Water => "water",
        MapFeatureKind::Road => "road",
        MapFeatureKind::Town => "town",
    };
    match &feature.geometry {
        Geometry::Area(points) => {
            format!("<path class=\"sg-town-{class}\" d=\"{}\"/>", projection.path(points, true))
        }
        Geometry::Line(points) => {
            format!("<path class=\"sg-town-{class} sg-town-line\" d=\"{}\"/>", projection.path(points, false))
        }
        Geometry::Point(point) => {
            let (x, y) = projection.place(*point);
            format!(
                "<g class=\"sg-town-{class}\" lang=\"da\" aria-hidden=\"true\"><circle cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"4\"/>\
                 <text x=\"{:.1}\" y=\"{:.1}\">{}</text></g>",
                x + 8.0,
                y - 7.0,
                escaped(&feature.name)
            )
        }
    }
}

/// The road or the area a mark stands for.
fn reach(projection: &Projection, mark: &MapMark<'_>) -> String {
    match mark.geometry {
        Geometry::Point(_) => String::new(),
        Geometry::Line(points) => {
            format!("<path class=\"sg-town-reach sg-town-line\" d=\"{}\"/>", projection.path(points, false))
        }
        Geometry::Area(points) => format!("<path class=\"sg-town-reach\" d=\"{}\"/>", projection.path(points, true)),
    }
}

/// Marks that would lie on each other, drawn side by side from the first.
struct Group {
    x: f64,
    y: f64,
    marks: Vec<usize>,
}

fn together(projection: &Projection, marks: &[MapMark<'_>]) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for (index, mark) in marks.iter().enumerate() {
        let (x, y) = projection.place(mark.geometry.middle());
        match groups.iter_mut().find(|group| (group.x - x).abs() < APART && (group.y - y).abs() < APART) {
            // A matter with several places on one spot stands there once.
            Some(group)
                if group
                    .marks
                    .iter()
                    .any(|other| marks.get(*other).is_some_and(|other| other.number == mark.number)) => {}
            Some(group) => group.marks.push(index),
            None => groups.push(Group { x, y, marks: vec![index] }),
        }
    }
    groups
}

impl Group {
    /// At most three stand beside each other; the last says how many more there are, and leads to the first of them.
    fn drawn(&self, marks: &[MapMark<'_>]) -> String {
        const SHOWN: usize = 3;
        let shown = if self.marks.len() > SHOWN { SHOWN - 1 } else { self.marks.len() };
        let (mut drawn, mut x) = (String::new(), self.x);
        for mark in self.marks.iter().take(shown).filter_map(|index| marks.get(*index)) {
            drawn.push_str(&one(x, self.y, mark, &mark.number.to_string(), &mark.title));
            x += APART;
        }
        if let Some(mark) = self.marks.get(shown).and_then(|index| marks.get(*index)) {
            let rest = self.marks.iter().skip(shown).filter_map(|index| marks.get(*index));
            let titles = rest.map(|mark| mark.title.as_str()).collect::<Vec<_>>().join(" · ");
            drawn.push_str(&one(x, self.y, mark, &format!("+{}", self.marks.len() - shown), &titles));
        }
        drawn
    }
}

fn one(x: f64, y: f64, mark: &MapMark<'_>, word: &str, title: &str) -> String {
    let shape = if mark.is_decided {
        format!("<circle cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"12\"/>")
    } else {
        format!("<rect x=\"{:.1}\" y=\"{:.1}\" width=\"23\" height=\"23\"/>", x - 11.5, y - 11.5)
    };
    let class = if mark.is_decided { "decided" } else { "ahead" };
    let lang = mark.title_lang.map(|lang| format!(" lang=\"{lang}\"")).unwrap_or_default();
    format!(
        "<a class=\"sg-town-mark sg-town-mark--{class}\" href=\"{}\"><title{lang}>{}</title>{shape}\
         <text x=\"{x:.1}\" y=\"{:.1}\">{}</text></a>",
        escaped(&mark.href),
        escaped(title),
        y + 4.5,
        escaped(word)
    )
}

fn escaped(text: &str) -> String {
    html! { (text) }.into_string()
}

#[cfg(test)]
mod tests {
    use super::{MapMark, map};
    use sagsgang_domain::place::{Geometry, MapFeature, MapFeatureKind, MunicipalityMap};

    fn shape(text: &str) -> Geometry {
        Geometry::parse(text).unwrap().unwrap()
    }

    #[test]
    fn north_is_up_and_names_are_escaped() {
        let town =
            |name: &str, at| MapFeature { kind: MapFeatureKind::Town, name: name.to_owned(), geometry: shape(at) };
        let ground = MunicipalityMap { features: vec![town("<Nord>", "55.3, 11.0"), town("Syd", "55.1, 11.0")] };
        let drawn = map("Kort", Some(&ground), &[]).into_string();
        let height = |name: &str| {
            let before = drawn.split(&format!(">{name}</text>")).next().unwrap();
            before.rsplit("y=\"").next().unwrap().trim_end_matches('"').parse::<f64>().unwrap()
        };
        assert!(height("&lt;Nord&gt;") < height("Syd"), "{drawn}");
    }

    #[test]
    fn marks_on_one_spot_stand_beside_each_other_and_none_is_lost() {
        let at = shape("55.1, 11.0");
        let mark = |number| MapMark {
            number,
            geometry: &at,
            href: format!("#sag-{number}"),
            title: format!("Sag {number}"),
            title_lang: None,
            is_decided: true,
        };
        let drawn = map("Kort", None, &[mark(1), mark(2), mark(3)]).into_string();
        assert!((1..=3).all(|number| drawn.contains(&format!(">{number}</text>"))), "{drawn}");
        let marks: Vec<_> = (1..=5).map(mark).collect();
        let drawn = map("Kort", None, &marks).into_string();
        assert!(drawn.contains(">+3</text>") && drawn.contains("Sag 3 · Sag 4 · Sag 5"), "{drawn}");
    }

    #[test]
    fn nothing_is_drawn_of_nothing() {
        assert_eq!(map("Kort", None, &[]).into_string(), "");
    }
}
