namespace ChatAssist.Conversations.Knowledge;

/// <summary>A service of others that answers a need (content/referral-services.csv); names, offers and ways there by language.</summary>
/// <param name="Need">As the profile calls it.</param>
/// <param name="Department">Where it serves; <c>*</c>: everywhere.</param>
public sealed record Service(
    string Key, string Need, string Department,
    IReadOnlyDictionary<string, string> Name, IReadOnlyDictionary<string, string> Offers, IReadOnlyDictionary<string, string> Where,
    string? Phone, DateOnly VerifiedOn, string Source);

public sealed record Services(IReadOnlyList<Service> All)
{
    /// <summary>The one of the department, else one for everybody; null where none is known.</summary>
    public Service? For(string need, string? department) =>
        All.FirstOrDefault(service => service.Need == need && service.Department == department) ?? All.FirstOrDefault(service => service.Need == need && service.Department == "*");
}
