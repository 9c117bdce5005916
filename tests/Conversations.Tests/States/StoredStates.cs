using System.Reflection;

namespace ChatAssist.Conversations.Tests.States;

/// <summary>
/// The states as the database holds them: StoredStates/{flow}.v{version}.jsonl, one a line. What a released version wrote
/// is never edited here; a new version of a flow adds its own file and an upcaster.
/// </summary>
internal static class StoredStates
{
    public static IReadOnlyList<Frame> Of(Flow flow) =>
        [.. Enumerable.Range(1, flow.Version).SelectMany(version => Lines(flow, version).Select(line => new Frame(flow.Key, version, line)))];

    public static object Read(Flow flow, Frame frame) => Call(flow, "Read", frame);

    public static Frame Write(Flow flow, object state) => (Frame)Call(flow, "Store", state);

    /// <summary>The records of which the flow's state is one.</summary>
    public static IEnumerable<Type> Records(Flow flow) =>
        StateOf(flow.GetType()).GetNestedTypes().Where(type => !type.IsAbstract);

    private static Type StateOf(Type flow) => flow.GetNestedType("State") ?? StateOf(flow.BaseType!);

    /// <summary>Flows that share their states: all forms do.</summary>
    public static IEnumerable<Flow> Kin(Flow flow) => World.Flows.All.Where(other => StateOf(other.GetType()) == StateOf(flow.GetType()));

    private static string[] Lines(Flow flow, int version)
    {
        var file = Path.Combine(Golden.Tests, "StoredStates", $"{flow.Key}.v{version}.jsonl");
        Assert.True(File.Exists(file), $"{file} is missing: write a stored state of each record of the flow, one a line.");
        return File.ReadAllLines(file);
    }

    private static object Call(Flow flow, string method, object argument) => flow.GetType()
        .GetMethod(method, BindingFlags.Public | BindingFlags.Instance | BindingFlags.DoNotWrapExceptions | BindingFlags.FlattenHierarchy)!
        .Invoke(flow, BindingFlags.DoNotWrapExceptions, null, [argument], null)!;
}
