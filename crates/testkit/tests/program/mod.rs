//! A program that asks the site, with a key or without.
#![allow(dead_code, reason = "each test file uses its part")]

use super::support::scene;
use axum::body::Body;
use axum::http::{Request, header};
use sagsgang_app::actor::Actor;
use sagsgang_domain::token::Scope;
use sagsgang_testkit::{Answer, Client, TestApp};
use serde_json::Value;

/// A program.
pub struct Program {
    client: Client,
    key: Option<String>,
}

impl Program {
    /// One without a key.
    pub async fn stranger(house: &TestApp) -> Self {
        Self { client: house.visitor().await, key: None }
    }

    /// One with a key.
    pub async fn with_key(house: &TestApp, key: &str) -> Self {
        Self { client: house.visitor().await, key: Some(key.to_owned()) }
    }

    /// One with a key that was just made for somebody.
    pub async fn acting_for(house: &TestApp, whose: &Actor, scopes: &[Scope]) -> Self {
        let made = scene::key(house, whose, scopes).await;
        Self::with_key(house, &made.key).await
    }

    fn request(&self, method: &str, path: &str) -> axum::http::request::Builder {
        let request = Request::builder().method(method).uri(path);
        match &self.key {
            Some(key) => request.header(header::AUTHORIZATION, format!("Bearer {key}")),
            None => request,
        }
    }

    /// Asks for something.
    pub async fn get(&mut self, path: &str) -> Answer {
        let request = self.request("GET", path);
        self.client.send(request, Body::empty()).await
    }

    /// Asks for something in English.
    pub async fn in_english(&mut self, path: &str) -> Answer {
        let request = self.request("GET", path).header(header::ACCEPT_LANGUAGE, "en");
        self.client.send(request, Body::empty()).await
    }

    /// Asks for something unless it is still the same.
    pub async fn unless(&mut self, path: &str, mark: &str) -> Answer {
        let request = self.request("GET", path).header(header::IF_NONE_MATCH, mark);
        self.client.send(request, Body::empty()).await
    }

    /// Sends JSON; without a body for what is only asked for.
    pub async fn send(&mut self, method: &str, path: &str, body: &Value) -> Answer {
        let body = if body.is_null() { Vec::new() } else { body.to_string().into_bytes() };
        let request = self.request(method, path).header(header::CONTENT_TYPE, "application/json");
        self.client.send(request, Body::from(body)).await
    }

    /// Changes something in the version that a mark names.
    pub async fn change(&mut self, path: &str, mark: &str, body: &Value) -> Answer {
        let request = self.request("PUT", path).header(header::CONTENT_TYPE, "application/json");
        self.client.send(request.header(header::IF_MATCH, mark), Body::from(body.to_string())).await
    }

    /// Sends a file as it is.
    pub async fn hand_in(&mut self, path: &str, content: &[u8]) -> Answer {
        self.raw(path, "application/octet-stream", content).await
    }

    /// Sends anything as anything.
    pub async fn raw(&mut self, path: &str, kind: &str, body: &[u8]) -> Answer {
        let request = self.request("POST", path).header(header::CONTENT_TYPE, kind);
        self.client.send(request, Body::from(body.to_vec())).await
    }

    /// Sends JSON with headers of one's own.
    pub async fn with_headers(&mut self, path: &str, headers: &[(&str, &str)], body: &Value) -> Answer {
        let mut request = self.request("POST", path).header(header::CONTENT_TYPE, "application/json");
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        self.client.send(request, Body::from(body.to_string())).await
    }
}
