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
    private readonly Dictionary<string, Department> departmentByName;

    public Places(IReadOnlyList<Department> departments, IReadOnlyList<Municipality> municipalities)
    {
        Municipalities = municipalities;
        Departments = [.. departments.OrderBy(d => d.Name, StringComparer.Ordinal)];
        byCode = municipalities.ToDictionary(m => m.Code, StringComparer.Ordinal);
        departmentByCode = departments.ToDictionary(d => d.Code, StringComparer.Ordinal);
        Names = new PlaceNames(departments, municipalities);
        departmentByName = departments.SelectMany(d => d.Also.Prepend(d.Name).Select(Plain.Of).Distinct(StringComparer.Ordinal).Select(name => (name, d)))
            .ToDictionary(pair => pair.name, pair => pair.d, StringComparer.Ordinal);
    }

    public IReadOnlyList<Municipality> Municipalities { get; }

    /// <summary>By name.</summary>
    public IReadOnlyList<Department> Departments { get; }

    public Municipality? Find(string? code) => code is null ? null : byCode.GetValueOrDefault(code);

    /// <summary>The name of the department in which this municipality lies; null when it is not known.</summary>
    public string? DepartmentOf(string? code) => code is { Length: >= 2 } ? departmentByCode.GetValueOrDefault(code[..2])?.Name : null;

    public Department DepartmentOf(Municipality place) => departmentByCode[place.Code[..2]];

    internal PlaceNames Names { get; }

    public Department? DepartmentNamed(string plain) => departmentByName.GetValueOrDefault(plain);

    /// <summary>The one department whose name begins with that word ("baja": Baja Verapaz); null when none or several do.</summary>
    public Department? DepartmentBeginning(string plain)
    {
        var beginning = departmentByName.Where(pair => plain.Length > 0 && pair.Key.StartsWith(plain + " ", StringComparison.Ordinal))
            .Select(pair => pair.Value).Distinct().Take(2).ToList();
        return beginning.Count == 1 ? beginning[0] : null;
    }
}
