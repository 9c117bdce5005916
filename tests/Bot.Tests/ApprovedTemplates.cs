using System.Net.Http.Json;
using System.Text.Json;
using ChatAssist.Bot.Content;
using ChatAssist.Bot.Templates;

namespace ChatAssist.Bot.Tests;

/// <summary>Templates of ours at the fake provider, as somebody makes them there and WhatsApp approves them.</summary>
internal static class ApprovedTemplates
{
    public static async Task Make(FakeProvider provider, string name)
    {
        using var client = new ProviderClient(provider);
        foreach (var template in TemplateFile.Load(ContentFiles.Folder, ContentFiles.Load(ContentFiles.Folder)).All.Where(template => template.Name == name))
        {
            using var created = (await client.Create(Json(template))).EnsureSuccessStatusCode();
            var sid = (await created.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("sid").GetString()!;
            await provider.Approves(sid, "approved");
        }
    }

    private static string Json(MessageTemplate template)
    {
        object parts = template.Buttons.Count == 0 ? new { body = template.Body } : new { body = template.Body, actions = template.Buttons.Select(button => new { title = button.Label, id = button.Id }) };
        return JsonSerializer.Serialize(new
        {
            friendly_name = template.Name,
            language = template.Language,
            variables = template.Variables.Select((variable, i) => (variable, i)).ToDictionary(one => $"{one.i + 1}", one => one.variable),
            types = new Dictionary<string, object> { [template.Buttons.Count == 0 ? "twilio/text" : "twilio/quick-reply"] = parts },
        });
    }
}
