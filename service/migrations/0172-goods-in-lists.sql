-- Whether an item is among these. An absent or empty list does not restrict; a category contains what lies below its path.
create function in_lists(i items, shops text[], categories text[], spus text[], brands text[], tags text[]) returns boolean language sql immutable
return (coalesce(cardinality(shops), 0) = 0 or i.shop_id = any(shops))
   and (coalesce(cardinality(spus), 0) = 0 or i.spu = any(spus))
   and (coalesce(cardinality(brands), 0) = 0 or i.brand = any(brands))
   and (coalesce(cardinality(tags), 0) = 0 or i.tags && tags)
   and (coalesce(cardinality(categories), 0) = 0 or exists (
         select from unnest(categories) as c(path) where i.category = c.path or starts_with(i.category, c.path || '/')));
