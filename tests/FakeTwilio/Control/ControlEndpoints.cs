using System.Text.Json.Nodes;
using ChatAssist.FakeTwilio.Provider;

namespace ChatAssist.FakeTwilio.Control;

/// <summary>What a test asks and orders. No part of the provider's API.</summary>
internal static class ControlEndpoints
{
    public static void MapControl(this WebApplication app)
    {
        var control = app.MapGroup("/control");
        control.MapGet("/messages", Accepted);
        control.MapPost("/inbound", (Inbound message, MessageStore store) => store.Received(message));
        control.MapGet("/deleted", (MessageStore store) => store.Deleted());
        control.MapGet("/arrivals", (HttpContext context, Arrivals arrivals) => arrivals.Tell(context.Response, context.RequestAborted));
        control.MapGet("/requests", (PostCount posts) => posts.ByRecipient);
        control.MapGet("/faults", (FaultQueue faults) => faults.All());
        control.MapPost("/faults", (Fault fault, FaultQueue faults) => faults.Add(fault));
        control.MapDelete("/faults", (FaultQueue faults) => faults.Clear());
        control.MapPost("/reset", Reset);
        control.MapGet("/contents", (ContentStore contents) => contents.All());
        control.MapDelete("/contents", (ContentStore contents) => contents.Clear());
        control.MapPost("/templates", Template);
        control.MapPut("/templates/{sid}/approval", (string sid, string status, ContentStore contents) =>
            contents.Approve(sid, status) ? Results.NoContent() : Results.NotFound());
    }

    private static Content Template(Template template, ContentStore contents) => contents.Add(
        new(template.FriendlyName, template.Language, new() { ["twilio/text"] = new JsonObject { ["body"] = template.Body } }) { Variables = template.Variables ?? new Dictionary<string, string>() },
        template.Approval);

    private static IEnumerable<Message> Accepted(string? to, MessageStore store) =>
        store.All().Where(message => !message.IsInbound && (to is null || message.To == to));

    private static void Reset(MessageStore store, PostCount posts, FaultQueue faults)
    {
        store.Clear();
        posts.Clear();
        faults.Clear();
    }
}
