using System.Net;
using System.Text.RegularExpressions;
using ChatAssist.Bot.Staff;
using ChatAssist.Data.Staff;

namespace ChatAssist.Bot.Tests.Staff;

/// <summary>What holds for every page: nothing foreign runs in it, nobody foreign sends its forms, nothing stays behind.</summary>
public sealed class PageSafetyTests(ConsoleHost host) : IClassFixture<ConsoleHost>
{
    public static TheoryData<string> Pages => [.. Access.Table.Keys.Where(route => route is not ("simulator" or "forms/preview")).Select(route => "/" + route.Replace("{code:int}", "403", StringComparison.Ordinal)), "/nothing"];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task It_is_strict_kept_nowhere_and_has_no_script_or_style_of_its_own(string page)
    {
        var visitor = page is "/" or "/account" ? (await host.Enter(new Grant(Roles.Promoter, "14"))).Visitor : host.Visitor();
        var answer = await visitor.Get(page);

        var policy = answer.Headers["Content-Security-Policy"];
        Assert.Equal("default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'", policy);
        Assert.Equal("nosniff", answer.Headers["X-Content-Type-Options"]);
        Assert.Equal("same-origin", answer.Headers["Referrer-Policy"]);
        Assert.Contains("camera=()", answer.Headers["Permissions-Policy"], StringComparison.Ordinal);
        Assert.Contains("no-store", answer.Headers["Cache-Control"], StringComparison.Ordinal);
        Assert.DoesNotMatch("<style|style=|<script(?![^>]* src=\"/console/)| on[a-z]+=", answer.Body);
    }

    [Fact]
    public async Task Over_https_it_stays_there_and_cookies_too()
    {
        var visitor = host.Visitor(scheme: "https");
        var (name, password) = await host.Open();
        var page = await visitor.Get("/sign-in");

        Assert.Equal("max-age=31536000", page.Headers["Strict-Transport-Security"]);
        Assert.False((await host.Visitor().Get("/sign-in")).Headers.ContainsKey("Strict-Transport-Security"));
        Assert.Matches("^form=.*; secure; samesite=strict; httponly$", page.Headers["Set-Cookie"]);
        Assert.Matches("^session=.*; samesite=lax; httponly$", (await host.Visitor().SignIn(name, password)).Headers["Set-Cookie"]);
    }

    [Theory]
    [InlineData("/sign-in")]
    [InlineData("/sign-out")]
    [InlineData("/password")]
    [InlineData("/account?handler=Language")]
    [InlineData("/enrol")]
    public async Task A_form_without_its_token_is_refused_in_words(string path)
    {
        var person = await host.Enter(new Grant(Roles.Promoter, "14"));

        var answer = await person.Visitor.Send(HttpMethod.Post, path, [("Language", "en")]);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains("La página estuvo abierta mucho tiempo", answer.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await person.Visitor.Get("/")).Status);
    }

    [Theory]
    [InlineData("POST", "Origin", "https://evil.example")]
    [InlineData("POST", "Origin", "null")]
    [InlineData("POST", "Sec-Fetch-Site", "cross-site")]
    [InlineData("POST", "Sec-Fetch-Site", "same-site")]
    [InlineData("DELETE", "Origin", "https://evil.example")]
    [InlineData("GET", "Origin", "https://evil.example")]
    public async Task Another_site_is_refused_before_anything_is_looked_at(string method, string header, string value)
    {
        var person = await host.Enter(new Grant(Roles.Promoter, "14"));

        var answer = await person.Visitor.Send(new HttpMethod(method), "/account", fields: null, (header, value), ("Accept", "text/event-stream"));

        Assert.Equal(HttpStatusCode.Forbidden, answer.Status);
    }

    [Fact]
    public async Task A_script_of_another_site_reads_nothing_but_a_link_there_may_lead_here()
    {
        var person = await host.Enter(new Grant(Roles.Promoter, "14"));

        Assert.Equal(HttpStatusCode.Forbidden, (await person.Visitor.Get("/", ("Sec-Fetch-Site", "cross-site"), ("Sec-Fetch-Mode", "no-cors"))).Status);
        Assert.Equal(HttpStatusCode.OK, (await person.Visitor.Get("/", ("Sec-Fetch-Site", "cross-site"), ("Sec-Fetch-Mode", "navigate"))).Status);
    }

    [Fact]
    public async Task What_is_not_there_is_told_in_words_on_pages_and_in_none_to_programs()
    {
        Assert.Contains("Esta página no existe", (await host.Visitor().Get("/nothing")).Text, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.NotFound, ""), ((await host.Visitor().Get("/webhooks/nothing")).Status, (await host.Visitor().Get("/webhooks/nothing")).Body));
    }

    [Fact]
    public async Task Markup_in_a_name_is_shown_as_it_was_written()
    {
        var answer = await host.Visitor().SignIn("<b onclick=x>\"ana\"</b>", "guess");

        Assert.DoesNotContain("<b onclick", answer.Body, StringComparison.Ordinal);
        Assert.Contains("&lt;b onclick=x&gt;&quot;ana&quot;&lt;/b&gt;", answer.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en-GB,es;q=0.5", "en")]
    [InlineData("ES-gt", "es")]
    [InlineData("quc, EN;q=0.1", "en")]
    [InlineData("quc", "es")]
    [InlineData(";;;", "es")]
    public async Task Whoever_is_not_signed_in_reads_the_language_of_the_browser(string accepted, string language)
    {
        using var http = new HttpClient { BaseAddress = host.Address };
        http.DefaultRequestHeaders.TryAddWithoutValidation("Accept-Language", accepted);

        Assert.Contains($"<html lang=\"{language}\">", await http.GetStringAsync("/sign-in", TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Style_and_script_are_asked_for_once()
    {
        var visitor = host.Visitor();
        var named = Regex.Matches((await visitor.Get("/sign-in")).Body, "/console/console\\.(css|js)\\?v=[^\"]+", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));

        Assert.Equal(2, named.Count);
        foreach (var file in named.Select(match => match.Value)) Assert.Contains("immutable", (await visitor.Get(file)).Headers["Cache-Control"], StringComparison.Ordinal);
        Assert.False((await visitor.Get("/service-worker.js")).Headers.ContainsKey("Cache-Control"));
    }

    [Fact]
    public async Task The_first_page_is_light()
    {
        var visitor = host.Visitor();
        var bytes = 0;
        foreach (var path in new[] { "/sign-in", "/console/console.css", "/console/console.js", "/console/icon.svg", "/console/app.webmanifest", "/service-worker.js" })
        {
            var answer = await visitor.Get(path);
            Assert.Equal((path, HttpStatusCode.OK), (path, answer.Status));
            bytes += answer.Body.Length;
        }

        Assert.InRange(bytes, 1, 30_000);
    }
}
