using System.Net;
using ChatAssist.Bot.Content;
using ChatAssist.Bot.Settings;
using ChatAssist.Bot.Staff.SigningIn;
using ChatAssist.Bot.Tests.EndToEnd;
using ChatAssist.Data.Staff;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ChatAssist.Bot.Tests.Staff;

/// <summary>The whole service over HTTP in this process, behind a proxy that says from where somebody comes. One for all tests of a class: each opens accounts of its own.</summary>
public sealed class ConsoleHost : IAsyncLifetime
{
    private TestDatabase? database;
    private WebApplication? app;
    private int opened;

    internal WebApplication App => app!;

    internal Uri Address => new(App.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());

    /// <summary>Where files that people sent are kept.</summary>
    internal string MediaFolder => database!.Folder;

    internal Accounts Accounts => App.Services.GetRequiredService<Accounts>();

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.Create();
        app = Build(database, ("Demo:Enabled", "false"), ("Media:Path", database.Folder));
        // What a hash costs whoever guesses is no matter here.
        app.Services.GetRequiredService<IOptions<PasswordHasherOptions>>().Value.IterationCount = 1_000;
        await app.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await app!.StopAsync();
        await app.DisposeAsync();
        await database!.DisposeAsync();
    }

    /// <summary>The service with these settings; not started.</summary>
    internal static WebApplication Build(TestDatabase database, params (string Key, string Value)[] settings)
    {
        var read = AppSettings.Read(new ConfigurationBuilder().AddInMemoryCollection(
            [new("Security:MasterKey", ServiceProcess.MasterKey), new("Proxy:Known", "127.0.0.1"), .. settings.Select(one => new KeyValuePair<string, string?>(one.Key, one.Value))]).Build());
        return Composition.Build(read, database.Db, ContentFiles.Load(ContentFiles.Folder).Forms, ["--Logging:LogLevel:Default=Warning"], "http://127.0.0.1:0");
    }

    /// <summary>Somebody with a browser of their own, at an address of their own unless it is said.</summary>
    internal Visitor Visitor(string? from = null, string scheme = "http") => new(
        Address, from ?? $"10.1.{++opened / 250}.{(opened % 250) + 1}", scheme);

    /// <summary>A new account, with its one-time password.</summary>
    internal async Task<(string Name, string Password)> Open(params Grant[] grants)
    {
        var name = $"Ána {++opened}";
        await using var scope = App.Services.CreateAsyncScope();
        return (name, (await scope.ServiceProvider.GetRequiredService<AccountDesk>().Open(name, null, grants, by: null, TestContext.Current.CancellationToken))!.Password);
    }

    /// <summary>The account is closed, as the verb does it.</summary>
    internal async Task Close(string name)
    {
        await using var scope = App.Services.CreateAsyncScope();
        Assert.Equal(AccountChange.Done, await scope.ServiceProvider.GetRequiredService<AccountDesk>().Close(name, by: null, TestContext.Current.CancellationToken));
    }

    /// <summary>What the account may is this from now on.</summary>
    internal async Task Change(string name, params Grant[] grants)
    {
        await using var scope = App.Services.CreateAsyncScope();
        Assert.Equal(AccountChange.Done, await scope.ServiceProvider.GetRequiredService<AccountDesk>().Change(name, _ => new Duties(null, grants), by: null, TestContext.Current.CancellationToken));
    }

    /// <summary>Somebody who has done everything that is asked of them, and is in.</summary>
    internal async Task<Person> Enter(params Grant[] grants)
    {
        var (name, password) = await Open(grants);
        var person = new Person(name, "caballo azul del cerro", Visitor());
        await person.Visitor.SignIn(name, password);
        await person.Visitor.Post("/password", ("Current", password), ("Next", person.Password), ("Again", person.Password));
        if (grants.Any(grant => grant.Role is Roles.Coordinator or Roles.Administrator)) await person.Enrol();
        Assert.Equal(HttpStatusCode.OK, (await person.Visitor.Get("/")).Status);
        return person;
    }
}
