using System.Text.Json;
using System.Text.Json.Serialization;
using ChatAssist.FakeTwilio;
using ChatAssist.FakeTwilio.Control;
using ChatAssist.FakeTwilio.Provider;

var builder = WebApplication.CreateSlimBuilder(args);
builder.Logging.ClearProviders();
builder.Services.AddSingleton(Account.FromEnvironment());
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddSingleton<Arrivals>();
builder.Services.AddSingleton<MessageStore>();
builder.Services.AddSingleton<ContentStore>();
builder.Services.AddSingleton<PostCount>();
builder.Services.AddSingleton<FaultQueue>();
builder.Services.ConfigureHttpJsonOptions(options =>
    options.SerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower)));

var app = builder.Build();
app.MapMessages();
app.MapContents();
app.MapControl();
await app.StartAsync();
Console.WriteLine($"listening {app.Urls.First()}");
ParentWatch.Start(app);
await app.WaitForShutdownAsync();
