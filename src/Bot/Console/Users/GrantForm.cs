using ChatAssist.Conversations.Knowledge;
using ChatAssist.Data.Staff;

namespace ChatAssist.Bot.Staff.Users;

/// <summary>Roles and departments as a form sends them: each role for each department.</summary>
internal static class GrantForm
{
    /// <summary>Empty when there is no role, no department, or one that does not exist.</summary>
    public static IReadOnlyList<Grant> Read(IReadOnlyList<string> roles, IReadOnlyList<string> departments, Places places) =>
        roles.All(role => Roles.All.Contains(role, StringComparer.Ordinal)) && departments.All(department => IsOne(department, places))
            ? [.. roles.SelectMany(role => departments.Select(department => new Grant(role, department))).Distinct()]
            : [];

    /// <summary><c>promoter@14</c>.</summary>
    public static string Text(Grant grant) => $"{grant.Role}@{grant.Department}";

    private static bool IsOne(string department, Places places) => department == Grant.Everywhere || places.Departments.Any(one => one.Code == department);
}
