using ChatAssist.Conversations.Understanding;

namespace ChatAssist.Conversations.Knowledge;

/// <summary>A municipality. The code is the statistics institute's: four digits, of which two are the department's.</summary>
public sealed record Municipality(string Code, string Name, string Department, IReadOnlyList<string> Also);

/// <summary>A department; its code has two digits.</summary>
public sealed record Department(string Code, string Name, IReadOnlyList<string> Also);

/// <summary>The 22 departments and 340 municipalities, found by their names in plain form.</summary>
public sealed class Places
{
    private readonly Dictionary<string, Municipality> byCode;
    private readonly Dictionary<string, Department> departmentByCode;
    private readonly ILookup<string, Municipality> byName;
    private readonly Dictionary<string, Department> departmentByName;

    public Places(IReadOnlyList<Department> departments, IReadOnlyList<Municipality> municipalities)
    {
        Municipalities = municipalities;
        byCode = municipalities.ToDictionary(m => m.Code, StringComparer.Ordinal);
        departmentByCode = departments.ToDictionary(d => d.Code, StringComparer.Ordinal);
        byName = municipalities.SelectMany(m => Names(m.Name, m.Also).Select(name => (name, m)))
            .ToLookup(pair => pair.name, pair => pair.m, StringComparer.Ordinal);
        departmentByName = departments.SelectMany(d => Names(d.Name, d.Also).Select(name => (name, d)))
            .ToDictionary(pair => pair.name, pair => pair.d, StringComparer.Ordinal);
    }

    public IReadOnlyList<Municipality> Municipalities { get; }

    public Municipality? Find(string? code) => code is null ? null : byCode.GetValueOrDefault(code);

    /// <summary>The name of the department in which this municipality lies; null when it is not known.</summary>
    public string? DepartmentOf(string? code) => code is { Length: >= 2 } ? departmentByCode.GetValueOrDefault(code[..2])?.Name : null;

    /// <summary>
    /// Every municipality that is called so (plain form) or whose name begins so: "san mateo" is one place and the beginning
    /// of another, and only the person knows which.
    /// </summary>
    public IReadOnlyList<Municipality> Named(string plain) =>
        plain.Length == 0 ? [] : [.. byName[plain].Concat(byName.Where(name => name.Key.StartsWith(plain + " ", StringComparison.Ordinal)).SelectMany(m => m)).Distinct()];

    public Department? DepartmentNamed(string plain) => departmentByName.GetValueOrDefault(plain);

    /// <summary>The one department whose name begins with that word ("baja": Baja Verapaz); null when none or several do.</summary>
    public Department? DepartmentBeginning(string plain)
    {
        var beginning = departmentByName.Where(pair => plain.Length > 0 && pair.Key.StartsWith(plain + " ", StringComparison.Ordinal))
            .Select(pair => pair.Value).Distinct().Take(2).ToList();
        return beginning.Count == 1 ? beginning[0] : null;
    }

    private static IEnumerable<string> Names(string name, IReadOnlyList<string> also) =>
        also.Prepend(name).Select(Plain.Of).Distinct(StringComparer.Ordinal);
}
