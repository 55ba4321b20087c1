//! Text recognition by tesseract, where it is installed: one page at a time, each within a time.

use bytes::Bytes;
use sagsgang_app::world::Recognizer;
use std::path::{Path, PathBuf};
use std::pin::Pin;
use std::process::Stdio;
use std::sync::Arc;
use std::time::Duration;
use tokio::io::AsyncWriteExt as _;
use tokio::process::Command;
use tokio::sync::Semaphore;

const PROGRAM: &str = "tesseract";
/// The language of the documents; without its data the letters æ, ø and å are mistaken.
pub const DANISH: &str = "dan";
/// As long as a page may take.
const LONGEST: Duration = Duration::from_mins(1);
/// As long as it may take to say which languages there are.
const ASKED: Duration = Duration::from_secs(10);

/// An installed tesseract.
pub struct Tesseract {
    program: PathBuf,
    /// The languages it has data for.
    pub languages: Vec<String>,
    /// It takes all a processor has: one page at a time.
    turn: Semaphore,
}

impl Tesseract {
    /// The one on the machine's path, if there is one that answers.
    #[expect(clippy::disallowed_methods, reason = "this is the cli")]
    pub async fn find() -> Option<Self> {
        let path = std::env::var_os("PATH")?;
        let program = std::env::split_paths(&path).map(|folder| folder.join(PROGRAM)).find(|file| is_program(file))?;
        let mut asked = Command::new(&program);
        asked.arg("--list-langs").stdin(Stdio::null()).kill_on_drop(true);
        let told = tokio::time::timeout(ASKED, asked.output()).await.ok()?.ok()?;
        // The first line is a heading.
        let told = String::from_utf8_lossy(&told.stdout).into_owned();
        let languages = told.lines().skip(1).map(|line| line.trim().to_owned()).filter(|line| !line.is_empty());
        Some(Self { program, languages: languages.collect(), turn: Semaphore::new(1) })
    }

    /// Whether it knows Danish.
    pub fn knows_danish(&self) -> bool {
        self.languages.iter().any(|language| language == DANISH)
    }

    async fn recognize(&self, png: Bytes) -> Result<String, String> {
        let _turn = self.turn.acquire().await.map_err(|error| error.to_string())?;
        let mut command = Command::new(&self.program);
        command.args(["-", "-", "--psm", "3"]);
        if self.knows_danish() {
            command.args(["-l", DANISH]);
        }
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null()).kill_on_drop(true);
        let run = async {
            let mut child = command.spawn()?;
            if let Some(mut input) = child.stdin.take() {
                input.write_all(&png).await?;
            }
            child.wait_with_output().await
        };
        let output = match tokio::time::timeout(LONGEST, run).await {
            Err(_) => return Err(format!("it took longer than {} seconds", LONGEST.as_secs())),
            Ok(Err(error)) => return Err(error.to_string()),
            Ok(Ok(output)) => output,
        };
        if !output.status.success() {
            return Err(format!("{PROGRAM} ended with {}", output.status));
        }
        String::from_utf8(output.stdout).map_err(|error| error.to_string())
    }
}

impl Recognizer for Tesseract {
    fn text(&self, png: Bytes) -> Pin<Box<dyn Future<Output = Result<String, String>> + Send + '_>> {
        Box::pin(self.recognize(png))
    }
}

/// The recognizer of this machine, and a word in the log on what it is.
pub async fn found() -> Option<Arc<dyn Recognizer>> {
    let tesseract = Tesseract::find().await?;
    if !tesseract.knows_danish() {
        tracing::warn!("tesseract has no Danish data: install it, or the letters æ, ø and å are mistaken");
    }
    Some(Arc::new(tesseract))
}

fn is_program(file: &Path) -> bool {
    file.is_file()
}

#[cfg(test)]
mod tests {
    use super::Tesseract;
    use sagsgang_app::world::Recognizer as _;

    #[tokio::test]
    async fn a_page_that_is_a_picture_is_read_with_its_danish_letters() {
        let Some(tesseract) = Tesseract::find().await else {
            eprintln!("skipped: tesseract is not installed");
            return;
        };
        if !tesseract.knows_danish() {
            eprintln!("skipped: tesseract has no Danish data");
            return;
        }
        let page = sagsgang_testkit::pdf(&[&[
            "Referat fra Havneudvalget",
            "",
            "Beslutning",
            "Godkendt, saa langt det rakte.",
        ]]);
        let fine = sagsgang_intake::Fineness::PerInch(300);
        let picture = sagsgang_intake::picture(&page, 0, fine).expect("a page").expect("drawn");
        let text = tesseract.text(picture.png.into()).await.expect("read");
        for word in ["Havneudvalget", "Beslutning", "Godkendt"] {
            assert!(text.contains(word), "{word}: {text}");
        }
        assert!(tesseract.text(bytes::Bytes::from_static(b"no picture")).await.is_err());
    }
}
