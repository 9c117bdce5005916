namespace ChatAssist.Conversations.Matching;

/// <summary>A course with why it is worth a look, the strongest first.</summary>
public sealed record CourseFit(Course Course, IReadOnlyList<CourseBecause> Reasons);

/// <summary>Why a course is shown.</summary>
public enum CourseBecause
{
    /// <summary>It is of what the person can do already, or wants to.</summary>
    Known,
    SameMunicipality,

    /// <summary>Its diploma counts as recognition.</summary>
    Recognised,
    Distance,
    Free,
}

/// <summary>
/// In which order courses are shown: the kind that was asked for, then by plain points, then what closes first, then by id. What
/// asks for more school than the person has comes last; nothing is hidden.
/// </summary>
public static class CourseOrder
{
    private const int OfKind = 1000, TooMuchSchool = -200, SameDepartment = 10;

    /// <param name="kind">Of <see cref="Course.Kind"/>; null: any.</param>
    public static IReadOnlyList<CourseFit> Of(IEnumerable<Course> courses, Seeker seeker, DateOnly today, string? kind = null) =>
        [.. courses.Where(course => course.ClosesOn >= today)
            .Select(course => (Course: course, Reasons: Reasons(course, seeker).ToList()))
            .OrderByDescending(one => Score(one.Course, one.Reasons, seeker, kind)).ThenBy(one => one.Course.ClosesOn).ThenBy(one => one.Course.Id)
            .Select(one => new CourseFit(one.Course, one.Reasons))];

    private static int Score(Course course, List<CourseBecause> reasons, Seeker seeker, string? kind) =>
        reasons.Sum(Points)
        + (course.Kind == kind ? OfKind : 0)
        // To show what one can is quicker than to learn it again.
        + (course.Kind == "certification" && reasons.Contains(CourseBecause.Known) ? 20 : 0)
        + (course.Municipality is { } place && place != seeker.Municipality && IsNear(place, seeker) ? SameDepartment : 0)
        + (seeker.Schooling is { } has && !Schooling.Reaches(has, course.Schooling) ? TooMuchSchool : 0);

    private static int Points(CourseBecause because) => because switch
    {
        CourseBecause.Known => 40,
        CourseBecause.SameMunicipality => 30,
        CourseBecause.Distance => 15,
        _ => 10,
    };

    private static IEnumerable<CourseBecause> Reasons(Course course, Seeker seeker) => new (bool Holds, CourseBecause Because)[]
    {
        (IsKnown(course, seeker), CourseBecause.Known),
        (course.Municipality is { } place && place == seeker.Municipality, CourseBecause.SameMunicipality),
        (course.Diploma == "recognised", CourseBecause.Recognised),
        (course.Municipality is null, CourseBecause.Distance),
        (course.Cost == 0, CourseBecause.Free),
    }.Where(reason => reason.Holds).Select(reason => reason.Because);

    private static bool IsKnown(Course course, Seeker seeker) => course.Occupation is { } occupation
        && (seeker.Done.Any(work => Nearness.Of(work.Code, occupation) >= Nearness.Minor)
            || Nearness.Of(seeker.Skills, occupation) >= Nearness.Minor || Nearness.Of(seeker.Wanted, occupation) >= Nearness.Minor);

    private static bool IsNear(string place, Seeker seeker) => seeker.Municipality is { Length: 4 } home && place.StartsWith(home[..2], StringComparison.Ordinal);
}
