//! What the API says when something goes wrong.

messages! {
    api_invalid_title { da: "Det sendte duer ikke", en: "What was sent does not do" }
    api_invalid { da: "Ret de felter, der står i “errors”, og send igen.", en: "Correct the fields named in “errors” and send again." }
    api_malformed(why: &str) { da: "Det sendte er ikke gyldig JSON: {why}", en: "What was sent is not valid JSON: {why}" }
    api_media_type_title { da: "Forkert type", en: "Wrong type" }
    api_media_type { da: "Send indholdet som application/json.", en: "Send the content as application/json." }
    api_key_title { da: "Der mangler en gyldig nøgle", en: "A good key is missing" }
    api_key {
        da: "Send en gyldig adgangsnøgle i headeren “Authorization: Bearer …”. Nøgler oprettes på arbejdsbordet.",
        en: "Send a good key in the header “Authorization: Bearer …”. Keys are made on the desk.",
    }
    api_scope_title { da: "Nøglen er ikke til det", en: "The key is not for that" }
    api_scope(scope: &str) { da: "Nøglen skal have området “{scope}”.", en: "The key must have the scope “{scope}”." }
    api_changed {
        da: "Nogen har gemt en nyere udgave. Hent den, og send ændringen igen med dens ETag.",
        en: "Somebody has saved a newer version. Fetch it and send the change again with its ETag.",
    }
    api_version_title { da: "Udgaven mangler", en: "The version is missing" }
    api_version {
        da: "Sig, hvilken udgave der ændres: send dens ETag i headeren “If-Match”.",
        en: "Say which version is changed: send its ETag in the header “If-Match”.",
    }
    api_geometry(number: usize) {
        da: "Sted {number}: en geometri er Point, LineString eller Polygon med én lukket ring, længdegrad før breddegrad, inden for Danmark.",
        en: "Place {number}: a geometry is a Point, a LineString or a Polygon of one closed ring, longitude before latitude, within Denmark.",
    }
    api_unknown_field { da: "Der er intet, der hedder sådan.", en: "There is nothing of that name." }
}
