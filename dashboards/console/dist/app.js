var cr=Array.isArray,Xo=Array.prototype.indexOf,za=Array.prototype.includes,dr=Array.from,xi=Object.defineProperty,Jn=Object.getOwnPropertyDescriptor,Jo=Object.getOwnPropertyDescriptors,Qo=Object.prototype,el=Array.prototype,$i=Object.getPrototypeOf,ys=Object.isExtensible;const Ei=()=>{};function tl(t){for(var e=0;e<t.length;e++)t[e]()}function Si(){var t,e,n=new Promise((r,s)=>{t=r,e=s});return{promise:n,resolve:t,reject:e}}function er(t,e){if(Array.isArray(t))return t;if(e===void 0||!(Symbol.iterator in t))return Array.from(t);const n=[];for(const r of t)if(n.push(r),n.length===e)break;return n}const Dt=2,sa=4,fr=8,ns=1<<24,fn=16,gn=32,In=64,jr=128,as=256,_n=512,pt=1024,rt=2048,en=4096,Ft=8192,At=16384,fa=32768,qa=1<<25,Bn=65536,tr=1<<17,nl=1<<18,va=1<<19,al=1<<20,bn=1<<25,nr=1<<21,Qn=1<<22,On=1<<23,Fn=Symbol("$state"),Ti=Symbol("component"),rl=Symbol("legacy props"),sl=Symbol(""),Ai=Symbol("attributes"),Fr=Symbol("class"),Ur=Symbol("style"),Hr=Symbol("text"),Xa=Symbol("form reset"),La=new class extends Error{name="StaleReactionError";message="The reaction that called `getAbortSignal()` was re-run or destroyed"},vr=!!globalThis.document?.contentType&&globalThis.document.contentType.includes("xml"),il=1,ol=2,Mi=4,ll=8,ul=16,cl=1,dl=4,fl=8,vl=16,hl=1,_l=2,Ni={},ht=Symbol("uninitialized"),ml="http://www.w3.org/1999/xhtml",gl="@attach";function wl(){console.warn("https://svelte.dev/e/derived_inert")}function bl(){console.warn("https://svelte.dev/e/select_multiple_invalid_value")}function pl(){console.warn("https://svelte.dev/e/svelte_boundary_reset_noop")}function zi(t){return t===this.v}function yl(t,e){return t!=t?e==e:t!==e||t!==null&&typeof t=="object"||typeof t=="function"}function qi(t){return!yl(t,this.v)}function kl(){throw new Error("https://svelte.dev/e/async_derived_orphan")}function xl(t,e,n){throw new Error("https://svelte.dev/e/each_key_duplicate")}function $l(t){throw new Error("https://svelte.dev/e/effect_in_teardown")}function El(){throw new Error("https://svelte.dev/e/effect_in_unowned_derived")}function Sl(t){throw new Error("https://svelte.dev/e/effect_orphan")}function Tl(){throw new Error("https://svelte.dev/e/effect_update_depth_exceeded")}function Al(t){throw new Error("https://svelte.dev/e/props_invalid_value")}function Ml(){throw new Error("https://svelte.dev/e/state_descriptors_fixed")}function Nl(){throw new Error("https://svelte.dev/e/state_prototype_fixed")}function zl(){throw new Error("https://svelte.dev/e/state_unsafe_mutation")}function ql(){throw new Error("https://svelte.dev/e/svelte_boundary_reset_onerror")}let Ut=null;function ia(t){Ut=t}function Ke(t,e=!1,n){Ut={p:Ut,i:!1,c:null,e:null,s:t,x:null,r:Ue,l:null}}function Ge(t){var e=Ut,n=e.e;if(n!==null){e.e=null;for(var r of n)Zi(r)}return e.i=!0,Ut=e.p,rs(t)}function rs(t={}){return xi(t,Ti,{value:!0}),t}function Oi(){return!0}let Pn=[];function Ii(){var t=Pn;Pn=[],tl(t)}function sn(t){if(Pn.length===0&&!Ta){var e=Pn;queueMicrotask(()=>{e===Pn&&Ii()})}Pn.push(t)}function Ol(){for(;Pn.length>0;)Ii()}const Il=-7169;function ct(t,e){t.f=t.f&Il|e}function ss(t){(t.f&_n)!==0||t.deps===null?ct(t,pt):ct(t,en)}function Di(t,e){(t.f&rt)!==0?e.set(t,rt):(t.f&en)!==0&&e.get(t)!==rt&&e.set(t,en),ct(t,pt)}function Dl(t,e){if(e){const n=document.body;t.autofocus=!0,sn(()=>{document.activeElement===n&&t.focus()})}}let ks=!1;function Rl(){ks||(ks=!0,document.addEventListener("reset",t=>{Promise.resolve().then(()=>{if(!t.defaultPrevented)for(const e of t.target.elements)e[Xa]?.()})},{capture:!0}))}function ha(t){var e=Fe,n=Ue;un(null),kn(null);try{return t()}finally{un(e),kn(n)}}function hr(t,e,n,r=n){t.addEventListener(e,()=>ha(n));const s=t[Xa];s?t[Xa]=()=>{s(),r(!0)}:t[Xa]=()=>r(!0),Rl()}function Ri(t,e,n,r){const s=Oa;var i=t.filter(x=>!x.settled),c=e.map(s);if(n.length===0&&i.length===0){r(c);return}var u=Ue,f=Cl(),h=i.length===1?i[0].promise:i.length>1?Promise.all(i.map(x=>x.promise)):null;function _(x){if((u.f&At)===0){f();try{r([...c,...x])}catch(T){wn(T,u)}ar()}}var g=Ci();if(n.length===0){h.then(()=>_([])).finally(g);return}function p(){Promise.all(n.map(x=>Pl(x))).then(_).catch(x=>wn(x,u)).finally(g)}h?h.then(()=>{if((u.f&At)!==0){g();return}f(),p(),ar()}):p()}function Cl(){var t=Ue,e=Fe,n=Ut,r=Pe;return function(i=!0){kn(t),un(e),ia(n),i&&(t.f&At)===0&&(r?.activate(),r?.apply())}}function ar(t=!0){kn(null),un(null),ia(null),t&&Pe?.deactivate()}function Ci(){var t=Ue,e=t.b,n=Pe,r=!!e?.is_rendered();return e?.update_pending_count(1,n),n.increment(r,t),()=>{e?.update_pending_count(-1,n),n.decrement(r,t)}}function Oa(t){var e=Dt|rt;return Ue!==null&&(Ue.f|=va),{ctx:Ut,deps:null,effects:null,equals:zi,f:e,fn:t,reactions:null,rv:0,v:ht,wv:0,parent:Ue,ac:null}}const xa=Symbol("obsolete");function Pl(t,e,n){let r=Ue;r===null&&kl();var s=void 0,i=Wn(ht),c=!Fe,u=new Set;return Ql(()=>{var f=Ue,h=Si();s=h.promise;try{Promise.resolve(t()).then(h.resolve,x=>{x!==La&&h.reject(x)}).finally(ar)}catch(x){h.reject(x),ar()}var _=Pe;if(c){if((f.f&fa)!==0)var g=Ci();if(r.b?.is_rendered())_.async_deriveds.get(f)?.reject(xa);else for(const x of u.values())x.reject(xa);u.add(h),_.async_deriveds.set(f,h)}const p=(x,T=void 0)=>{g?.(),u.delete(h),T!==xa&&(_.activate(),T?(i.f|=On,oa(i,T)):((i.f&On)!==0&&(i.f^=On),oa(i,x)),_.deactivate())};h.promise.then(p,x=>p(null,x||"unknown"))}),_r(()=>{for(const f of u)f.reject(xa)}),new Promise(f=>{function h(_){function g(){_===s?f(i):h(s)}_.then(g,g)}h(s)})}function Z(t){const e=Oa(t);return no(e),e}function Pi(t){const e=Oa(t);return e.equals=qi,e}function Ll(t){var e=t.effects;if(e!==null){t.effects=null;for(var n=0;n<e.length;n+=1)Mt(e[n])}}function is(t){var e,n=Ue,r=t.parent;if(!Mn&&r!==null&&t.v!==ht&&(r.f&(At|Ft))!==0)return wl(),t.v;kn(r);try{Ll(t),e=io(t)}finally{kn(n)}return e}function Li(t){var e=is(t);if(!t.equals(e)&&(t.wv=ro(),(!Pe?.is_fork||t.deps===null)&&(Pe!==null?(Pe.capture(t,e,!0),ea?.capture(t,e,!0)):t.v=e,t.deps===null))){ct(t,pt);return}Mn||(vn!==null?(cs()||Pe?.is_fork)&&vn.set(t,e):ss(t))}function jl(t){if(t.effects!==null)for(const e of t.effects)(e.teardown||e.ac)&&(e.teardown?.(),e.ac!==null&&ha(()=>{e.ac.abort(La),e.ac=null}),e.fn!==null&&(e.teardown=Ei),Da(e,0),ds(e))}function ji(t){if(t.effects!==null)for(const e of t.effects)e.teardown&&e.fn!==null&&la(e)}let $r=null,Yn=null,Pe=null,ea=null,vn=null,Vr=null,Ta=!1,Er=!1,Aa=null,Ja=null;var xs=0;let Fl=1;class Dn{id=Fl++;started=!1;linked=!0;prev=null;next=null;async_deriveds=new Map;current=new Map;previous=new Map;#e=new Set;#s=new Set;#t=0;#a=new Map;#n=null;#r=[];#i=[];#o=new Map;#l=new Map;#u=new Set;is_fork=!1;#c=!1;constructor(){Yn===null?$r=Yn=this:(Yn.next=this,this.prev=Yn),Yn=this}#v(){if(this.is_fork)return!0;for(const e of this.#a.keys())if(!this.#g(e))return!0;return!1}#g(e){for(var n=e;n!==null;n=n.parent)if(this.#l.has(n))return!0;return!1}skip_effect(e){this.#l.has(e)||this.#l.set(e,{d:[],m:[]}),this.#u.delete(e)}unskip_effect(e,n=r=>this.schedule(r)){var r=this.#l.get(e);if(r){this.#l.delete(e);for(var s of r.d)ct(s,rt),n(s);for(s of r.m)ct(s,en),n(s)}this.#u.add(e)}#f(){var e=[];for(const i of this.#r)if(!((i.f&At)!==0||(i.f&(rt|en))===0)){for(var n=i,r=!1;n.parent!==null;){n=n.parent;var s=n.f;if((s&(In|gn))!==0){if((s&pt)===0){r=!0;break}n.f^=pt}}r||e.push(n)}return this.#r=[],e}#h(){this.started=!0;for(const[u,f]of this.#o)ct(u,f),this.schedule(u);this.apply();for(var e=Aa=[],n=[],r=Ja=[];this.#r.length>0;){xs++>1e3&&(this.#m(),Hl());for(const u of this.#f())try{this.#w(u,e,n)}catch(f){throw Hi(u),this.#v()||this.discard(),f}}if(Pe=null,r.length>0){var s=Dn.ensure();for(const u of r)s.schedule(u)}if(Aa=null,Ja=null,this.#v()){this.#_(n),this.#_(e);for(const[u,f]of this.#l)Ui(u,f);r.length>0&&Pe.#h();return}const i=this.#p();if(i){this.#_(n),this.#_(e),i.#d(this);return}this.#o.clear();for(const u of this.#e)u(this);this.#e.clear(),ea=this,$s(n),$s(e),ea=null,this.#n?.resolve();var c=Pe;this.#t===0&&(this.#r.length===0||c!==null)&&this.#m(),c!==null&&(pn.clear(),c.#h())}#w(e,n,r){e.f^=pt;for(var s=e.first;s!==null;){var i=s.f,c=(i&(gn|In))!==0,u=c&&(i&pt)!==0,f=u||(i&Ft)!==0||this.#l.has(s);if(!f&&s.fn!==null){c?s.f^=pt:(i&sa)!==0?n.push(s):Ha(s)&&((i&fn)!==0&&this.add_dirty_reaction(s,en),la(s));var h=s.first;if(h!==null){s=h;continue}}for(;s!==null;){var _=s.next;if(_!==null){s=_;break}s=s.parent}}}#p(){for(var e=this.prev;e!==null;e=e.prev)if(!e.is_fork&&this.#b(e))return e;return null}#b(e){for(const[n,[,r]]of this.current)if(!r&&e.current.has(n))return!0;return!1}#d(e){for(const[r,s]of e.current)!this.previous.has(r)&&e.previous.has(r)&&this.previous.set(r,e.previous.get(r)),this.current.set(r,s);for(const[r,s]of e.async_deriveds){const i=this.async_deriveds.get(r);i&&s.promise.then(i.resolve).catch(i.reject)}e.async_deriveds.clear(),this.transfer_reactions(e.#o);const n=r=>{var s=r.reactions;if(s!==null&&!((r.f&Dt)!==0&&(r.f&(rt|en))===0))for(const u of s){var i=u.f;if((i&Dt)!==0)n(u);else{var c=u;i&(Qn|fn)&&!this.async_deriveds.has(c)&&(this.#o.delete(c),ct(c,rt),this.schedule(c))}}};for(const r of this.current.keys())n(r);this.oncommit(()=>e.discard()),e.#m(),Pe=this,this.#h()}#_(e){for(var n=0;n<e.length;n+=1)Di(e[n],this.#o)}capture(e,n,r=!1){e.v!==ht&&!this.previous.has(e)&&this.previous.set(e,e.v),(e.f&On)===0&&(this.current.set(e,[n,r]),vn?.set(e,n)),this.is_fork||(e.v=n)}activate(){Pe=this}deactivate(){Pe=null,vn=null}flush(){try{Er=!0,Pe=this,this.#h()}finally{xs=0,Vr=null,Aa=null,Ja=null,Er=!1,Pe=null,vn=null,pn.clear()}}discard(){for(const e of this.#s)e(this);this.#s.clear();for(const e of this.async_deriveds.values())e.reject(xa);this.#m(),this.#n?.resolve()}register_created_effect(e){this.#i.push(e)}#y(){for(let g=$r;g!==null;g=g.next){var e=g.id<this.id,n=[];for(const[p,[x,T]]of this.current){if(g.current.has(p)){var r=g.current.get(p)[0];if(e&&x!==r)g.current.set(p,[x,T]);else continue}n.push(p)}if(e)for(const[p,x]of this.async_deriveds){const T=g.async_deriveds.get(p);T&&x.promise.then(T.resolve).catch(T.reject)}var s=[...g.current.keys()].filter(p=>!g.current.get(p)[1]);if(!(!g.started||s.length===0)){var i=s.filter(p=>!this.current.has(p));if(i.length===0)e&&g.discard();else if(n.length>0){if(e)for(const p of this.#u)g.unskip_effect(p,x=>{(x.f&(fn|Qn))!==0?g.schedule(x):g.#_([x])});g.activate();var c=new Set,u=new Map;for(var f of n)Fi(f,i,c,u);u=new Map;var h=[...g.current].filter(([p,x])=>{const T=this.current.get(p);return T?T[0]!==x[0]||T[1]!==x[1]:!0}).map(([p])=>p);if(h.length>0)for(const p of this.#i)(p.f&(At|Ft|tr))===0&&os(p,h,u)&&((p.f&(Qn|fn))!==0?(ct(p,rt),g.schedule(p)):g.add_dirty_reaction(p,rt));if(g.#r.length>0&&!g.#c){g.apply();for(var _ of g.#f())g.#w(_,[],[])}g.deactivate()}}}}increment(e,n){if(this.#t+=1,e){let r=this.#a.get(n)??0;this.#a.set(n,r+1)}}decrement(e,n){if(this.#t-=1,e){let r=this.#a.get(n)??0;r===1?this.#a.delete(n):this.#a.set(n,r-1)}this.#c||(this.#c=!0,sn(()=>{this.#c=!1,this.linked&&this.flush()}))}transfer_reactions(e){for(const[n,r]of e)this.add_dirty_reaction(n,r);e.clear()}add_dirty_reaction(e,n){(n===rt||this.#o.get(e)!==rt)&&this.#o.set(e,n)}oncommit(e){this.#e.add(e)}ondiscard(e){this.#s.add(e)}settled(){return(this.#n??=Si()).promise}static ensure(){if(Pe===null){const e=Pe=new Dn;!Er&&!Ta&&sn(()=>{e.started||e.flush()})}return Pe}apply(){{vn=null;return}}schedule(e){if(Vr=e,e.b?.is_pending&&(e.f&(sa|fr|ns))!==0&&(e.f&fa)===0){e.b.defer_effect(e);return}this.#r.push(e)}#m(){if(this.linked){var e=this.prev,n=this.next;e===null?$r=n:e.next=n,n===null?Yn=e:n.prev=e,this.linked=!1}}}function Ul(t){var e=Ta,n=ea;ea=null,Ta=!0;try{for(var r;;){if(Ol(),Pe===null)return r;Pe.flush()}}finally{Ta=e,ea=n}}function Hl(){try{Tl()}catch(t){wn(t,Vr)}}let En=null;function $s(t){var e=t.length;if(e!==0){for(var n=0;n<e;){var r=t[n++];if((r.f&(At|Ft))===0&&Ha(r)&&(En=new Set,la(r),r.deps===null&&r.first===null&&r.nodes===null&&r.teardown===null&&r.ac===null&&Qi(r),En?.size>0)){pn.clear();for(const s of En){if((s.f&(At|Ft))!==0)continue;const i=[s];let c=s.parent;for(;c!==null;)En.has(c)&&(En.delete(c),i.push(c)),c=c.parent;for(let u=i.length-1;u>=0;u--){const f=i[u];(f.f&(At|Ft))===0&&la(f)}}En.clear()}}En=null}}function Fi(t,e,n,r){if(!n.has(t)&&(n.add(t),t.reactions!==null))for(const s of t.reactions){const i=s.f;(i&Dt)!==0?Fi(s,e,n,r):(i&(Qn|fn))!==0&&(i&rt)===0&&os(s,e,r)&&(ct(s,rt),ls(s))}}function os(t,e,n){const r=n.get(t);if(r!==void 0)return r;if(t.deps!==null)for(const s of t.deps){if(za.call(e,s))return!0;if((s.f&Dt)!==0&&os(s,e,n))return n.set(s,!0),!0}return n.set(t,!1),!1}function ls(t){Pe.schedule(t)}function Ui(t,e){if(!((t.f&gn)!==0&&(t.f&pt)!==0)){(t.f&rt)!==0?e.d.push(t):(t.f&en)!==0&&e.m.push(t),ct(t,pt);for(var n=t.first;n!==null;)Ui(n,e),n=n.next}}function Hi(t){ct(t,pt);for(var e=t.first;e!==null;)Hi(e),e=e.next}let rr=new Set;const pn=new Map;let Vi=!1;function Wn(t,e){var n={f:0,v:t,reactions:null,equals:zi,rv:0,wv:0};return n}function ve(t,e){const n=Wn(t);return no(n),n}function Vl(t,e=!1,n=!0){const r=Wn(t);return e||(r.equals=qi),r}function j(t,e,n=!1){Fe!==null&&(!hn||(Fe.f&tr)!==0)&&Oi()&&(Fe.f&(Dt|fn|Qn|tr))!==0&&(yn===null||!yn.has(t))&&zl();let r=n?_t(e):e;return oa(t,r,Ja)}var Cn=null,Br=0;function oa(t,e,n=null){if(!t.equals(e)){Mn?pn.set(t,e):pn.has(t)||pn.set(t,t.v);var r=Dn.ensure();if(r.capture(t,e),(t.f&Dt)!==0){const s=t;(t.f&rt)!==0&&is(s),vn===null&&ss(s)}t.wv=ro(),Cn=null,Br=0,Bi(t,rt,n),Cn=null,Ue!==null&&(Ue.f&pt)!==0&&(Ue.f&(gn|In))===0&&(rn===null?nu([t]):rn.push(t)),!r.is_fork&&rr.size>0&&!Vi&&Bl()}return e}function Bl(){Vi=!1;for(const t of rr){(t.f&pt)!==0&&ct(t,en);let e;try{e=Ha(t)}catch{e=!0}e&&la(t)}rr.clear()}function Ma(t){j(t,t.v+1)}function Bi(t,e,n){var r=t.reactions;if(r!==null){var s=r.length;if(Br+=s,Br>1e5&&Cn===null&&(Cn=new Set),Cn!==null){if(Cn.has(t))return;Cn.add(t)}for(var i=0;i<s;i++){var c=r[i],u=c.f,f=(u&rt)===0;if(f&&ct(c,e),(u&tr)!==0)rr.add(c);else if((u&Dt)!==0){var h=c;vn?.delete(h),Bi(h,en,n)}else if(f){var _=c;(u&fn)!==0&&En!==null&&En.add(_),n!==null?n.push(_):ls(_)}}}}function _t(t){if(typeof t!="object"||t===null||Fn in t||Ti in t)return t;const e=$i(t);if(e!==Qo&&e!==el)return t;var n=new Map,r=cr(t),s=ve(0),i=Hn,c=u=>{if(Hn===i)return u();var f=Fe,h=Hn;un(null),Ts(i);var _=u();return un(f),Ts(h),_};return r&&n.set("length",ve(t.length)),new Proxy(t,{defineProperty(u,f,h){(!("value"in h)||h.configurable===!1||h.enumerable===!1||h.writable===!1)&&Ml();var _=n.get(f);return _===void 0?c(()=>{var g=ve(h.value);return n.set(f,g),g}):j(_,h.value,!0),!0},deleteProperty(u,f){var h=n.get(f);if(h===void 0){if(f in u){const _=c(()=>ve(ht));n.set(f,_),Ma(s)}}else j(h,ht),Ma(s);return!0},get(u,f,h){if(f===Fn)return t;var _=n.get(f),g=f in u;if(_===void 0&&(!g||Jn(u,f)?.writable)&&(_=c(()=>{var x=_t(g?u[f]:ht),T=ve(x);return T}),n.set(f,_)),_!==void 0){var p=a(_);return p===ht?void 0:p}return Reflect.get(u,f,h)},getOwnPropertyDescriptor(u,f){this.has?.(u,f);var h=Reflect.getOwnPropertyDescriptor(u,f),_=n.get(f);if(_!==void 0){var g=a(_);if(g===ht)return;if(h&&"value"in h)h.value=g;else return{enumerable:!0,configurable:!0,value:g,writable:!0}}return h},has(u,f){if(f===Fn)return!0;var h=n.get(f),_=h!==void 0&&h.v!==ht||Reflect.has(u,f);if(h!==void 0||(Ue!==null||Fe!==null)&&(!_||Jn(u,f)?.writable)){h===void 0&&(h=c(()=>{var p=_?_t(u[f]):ht,x=ve(p);return x}),n.set(f,h));var g=a(h);if(g===ht)return!1}return _},set(u,f,h,_){var g=n.get(f),p=f in u;if(r&&f==="length")for(var x=h;x<g.v;x+=1){var T=n.get(x+"");T!==void 0?j(T,ht):x in u&&(T=c(()=>ve(ht)),n.set(x+"",T))}if(g===void 0)(!p||Jn(u,f)?.writable)&&(g=c(()=>ve(void 0)),j(g,_t(h)),n.set(f,g));else{p=g.v!==ht;var F=c(()=>_t(h));j(g,F)}var R=Reflect.getOwnPropertyDescriptor(u,f);if(R?.set&&R.set.call(_,h),!p){if(r&&typeof f=="string"){var q=n.get("length"),L=Number(f);Number.isInteger(L)&&L>=q.v&&j(q,L+1)}Ma(s)}return!0},ownKeys(u){a(s);var f=Reflect.ownKeys(u).filter(g=>{var p=n.get(g);return p===void 0||p.v!==ht});for(var[h,_]of n)_.v!==ht&&!(h in u)&&f.push(h);return f},setPrototypeOf(){Nl()}})}function Es(t){try{if(t!==null&&typeof t=="object"&&Fn in t)return t[Fn]}catch{}return t}function us(t,e){return Object.is(Es(t),Es(e))}var Ia,Wi,Ki,Gi;function Wl(){if(Ia===void 0){Ia=window,Wi=/Firefox/.test(navigator.userAgent);var t=Element.prototype,e=Node.prototype,n=Text.prototype;Ki=Jn(e,"firstChild").get,Gi=Jn(e,"nextSibling").get,ys(t)&&(t[Fr]=void 0,t[Ai]=null,t[Ur]=void 0,t.__e=void 0),ys(n)&&(n[Hr]=void 0)}}function Sn(t=""){return document.createTextNode(t)}function Kn(t){return Ki.call(t)}function ja(t){return Gi.call(t)}function w(t,e){return Kn(t)}function ze(t,e=!1){{var n=Kn(t);return n instanceof Comment&&n.data===""?ja(n):n}}function v(t,e=!1){return Kn(t)}function o(t,e=1,n=!1){let r=t;for(;e--;)r=ja(r);return r}function Kl(t){t.textContent=""}function Yi(){return!1}function Gl(t,e,n){return n?document.createElement(t,{is:n}):document.createElement(t)}function Yl(t){var e=Ue;if(e===null)return Fe.f|=On,t;if((e.f&fa)===0&&(e.f&sa)===0)throw t;wn(t,e)}function wn(t,e){if(t===Ni)throw t;if(!(e!==null&&(e.f&At)!==0)){for(;e!==null;){if((e.f&jr)!==0&&(e.f&(At|qa))===0){if((e.f&fa)===0)throw t;try{e.b.error(t);return}catch(n){t=n}}e=e.parent}throw t}}function Zl(t){Ue===null&&(Fe===null&&Sl(),El()),Mn&&$l()}function Xl(t,e){var n=e.last;n===null?e.last=e.first=t:(n.next=t,t.prev=n,e.last=t)}function xn(t,e){var n=Ue;n!==null&&(n.f&Ft)!==0&&(t|=Ft);var r={ctx:Ut,deps:null,nodes:null,f:t|rt|_n,first:null,fn:e,last:null,next:null,parent:n,b:n&&n.b,prev:null,teardown:null,wv:0,ac:null};Pe?.register_created_effect(r);var s=r;if((t&sa)!==0)Aa!==null?Aa.push(r):Dn.ensure().schedule(r);else if(e!==null){try{la(r)}catch(c){throw Mt(r),c}s.deps===null&&s.teardown===null&&s.nodes===null&&s.first===s.last&&(s.f&va)===0&&(s=s.first,(t&fn)!==0&&(t&Bn)!==0&&s!==null&&(s.f|=Bn))}if(s!==null&&(s.parent=n,n!==null&&Xl(s,n),Fe!==null&&(Fe.f&Dt)!==0&&(t&In)===0)){var i=Fe;(i.effects??=[]).push(s)}return r}function cs(){return Fe!==null&&!hn}function _r(t){const e=xn(fr,null);return ct(e,pt),e.teardown=t,e}function ln(t){Zl();var e=Ue.f,n=!Fe&&(e&gn)!==0&&Ut!==null&&!Ut.i;if(n){var r=Ut;(r.e??=[]).push(t)}else return Zi(t)}function Zi(t){return xn(sa|al,t)}function Jl(t){Dn.ensure();const e=xn(In|va,t);return(n={})=>new Promise(r=>{n.outro?Un(e,()=>{Mt(e),r(void 0)}):(Mt(e),r(void 0))})}function Fa(t){return xn(sa,t)}function Ql(t){return xn(Qn|va,t)}function Ua(t,e=0){return xn(fr|e,t)}function b(t,e=[],n=[],r=[]){Ri(r,e,n,s=>{xn(fr,()=>{t(...s.map(a))})})}function mr(t,e=0){var n=xn(fn|e,t);return n}function Xi(t,e=0){var n=xn(ns|e,t);return n}function Wt(t){return xn(gn|va,t)}function Ji(t){var e=t.teardown;if(e!==null){const n=Mn,r=Fe;Ss(!0),un(null);try{e.call(null)}catch(s){wn(s,t.parent)}finally{Ss(n),un(r)}}}function ds(t,e=!1){var n=t.first;for(t.first=t.last=null;n!==null;){const s=n.ac;s!==null&&ha(()=>{s.abort(La)});var r=n.next;(n.f&In)!==0?n.parent=null:Mt(n,e),n=r}}function eu(t){for(var e=t.first;e!==null;){var n=e.next;(e.f&gn)===0&&Mt(e),e=n}}function Mt(t,e=!0){var n=!1;(e||(t.f&nl)!==0)&&t.nodes!==null&&t.nodes.end!==null&&(tu(t.nodes.start,t.nodes.end),n=!0),t.f|=qa,ds(t,e&&!n),Da(t,0);var r=t.nodes&&t.nodes.t;if(r!==null)for(const i of r)i.stop();Ji(t),t.f^=qa,t.f|=At;var s=t.parent;s!==null&&s.first!==null&&Qi(t),t.next=t.prev=t.teardown=t.ctx=t.deps=t.fn=t.nodes=t.ac=t.b=null}function tu(t,e){for(;t!==null;){var n=t===e?null:ja(t);t.remove(),t=n}}function Qi(t){var e=t.parent,n=t.prev,r=t.next;n!==null&&(n.next=r),r!==null&&(r.prev=n),e!==null&&(e.first===t&&(e.first=r),e.last===t&&(e.last=n))}function Un(t,e,n=!0){var r=[];t.f|=as,eo(t,r,!0);var s=()=>{n&&Mt(t),e&&e()},i=r.length;if(i>0){var c=()=>--i||s();for(var u of r)u.out(c)}else s()}function eo(t,e,n){if((t.f&Ft)===0){t.f^=Ft;var r=t.nodes&&t.nodes.t;if(r!==null)for(const u of r)(u.is_global||n)&&e.push(u);for(var s=t.first;s!==null;){var i=s.next;if((s.f&In)===0){var c=(s.f&Bn)!==0||(s.f&gn)!==0&&(t.f&fn)!==0;eo(s,e,c?n:!1)}s=i}}}function sr(t){t.f&=~as,to(t,!0)}function to(t,e){if((t.f&as)===0&&(t.f&Ft)!==0){t.f^=Ft,(t.f&pt)===0&&(ct(t,rt),Dn.ensure().schedule(t));for(var n=t.first;n!==null;){var r=n.next,s=(n.f&Bn)!==0||(n.f&gn)!==0;to(n,s?e:!1),n=r}var i=t.nodes&&t.nodes.t;if(i!==null)for(const c of i)(c.is_global||e)&&c.in()}}function fs(t,e){if(t.nodes)for(var n=t.nodes.start,r=t.nodes.end;n!==null;){var s=n===r?null:ja(n);e.append(n),n=s}}let Mn=!1;function Ss(t){Mn=t}let Fe=null,hn=!1;function un(t){Fe=t}let Ue=null;function kn(t){Ue=t}let yn=null;function no(t){Fe!==null&&((Fe.f&nr)!==0||(Fe.f&Dt)!==0)&&(yn??=new Set).add(t)}let Kt=null,Qt=0,rn=null;function nu(t){rn=t}let ao=1,Ln=0,Hn=Ln;function Ts(t){Hn=t}function ro(){return++ao}function Ha(t){var e=t.f;if((e&rt)!==0)return!0;if((e&en)!==0){for(var n=t.deps,r=n.length,s=0;s<r;s++){var i=n[s];if(Ha(i)&&Li(i),i.wv>t.wv)return!0}(e&_n)!==0&&vn===null&&ct(t,pt)}return!1}function so(t,e,n=!0){var r=t.reactions;if(r!==null&&!(yn!==null&&yn.has(t)))for(var s=0;s<r.length;s++){var i=r[s];(i.f&Dt)!==0?so(i,e,!1):e===i&&(n?ct(i,rt):(i.f&pt)!==0&&ct(i,en),ls(i))}}function io(t){var e=Kt,n=Qt,r=rn,s=Fe,i=yn,c=Ut,u=hn,f=Hn,h=t.f;Kt=null,Qt=0,rn=null,Fe=(h&(gn|In))===0?t:null,yn=null,ia(t.ctx),hn=!1,Hn=++Ln,t.ac!==null&&(ha(()=>{t.ac.abort(La)}),t.ac=null);try{t.f|=nr;var _=t.fn,g=_();t.f|=fa;var p=As(t);if(Oi()&&rn!==null&&!hn&&p!==null&&(t.f&(Dt|en|rt))===0)for(var x=0;x<rn.length;x++)so(rn[x],t);if(s!==null&&s!==t){if(Ln++,s.deps!==null)for(let T=0;T<n;T+=1)s.deps[T].rv=Ln;if(e!==null)for(const T of e)T.rv=Ln;rn!==null&&(r===null?r=rn:r.push(...rn))}return(t.f&On)!==0&&(t.f^=On),g}catch(T){return As(t),Yl(T)}finally{t.f^=nr,Kt=e,Qt=n,rn=r,Fe=s,yn=i,ia(c),hn=u,Hn=f}}function As(t){var e=t.deps,n=Pe?.is_fork;if(Kt!==null){var r;if(n||Da(t,Qt),e!==null&&Qt>0)for(e.length=Qt+Kt.length,r=0;r<Kt.length;r++)e[Qt+r]=Kt[r];else t.deps=e=Kt;if(cs()&&(t.f&_n)!==0)for(r=Qt;r<e.length;r++)(e[r].reactions??=[]).push(t)}else!n&&e!==null&&Qt<e.length&&(Da(t,Qt),e.length=Qt);return e}function au(t,e){let n=e.reactions;if(n!==null){var r=Xo.call(n,t);if(r!==-1){var s=n.length-1;s===0?n=e.reactions=null:(n[r]=n[s],n.pop())}}if(n===null&&(e.f&Dt)!==0&&(Kt===null||!za.call(Kt,e))){var i=e;(i.f&_n)!==0&&(i.f^=_n),i.v!==ht&&ss(i),i.ac!==null&&ha(()=>{i.ac.abort(La),i.ac=null,ct(i,rt)}),jl(i),Da(i,0)}}function Da(t,e){var n=t.deps;if(n!==null)for(var r=e;r<n.length;r++)au(t,n[r])}function la(t){var e=t.f;if((e&At)===0){ct(t,pt);var n=Ue;Ue=t;try{(e&(fn|ns))!==0?eu(t):ds(t),Ji(t);var r=io(t);t.teardown=typeof r=="function"?r:null,t.wv=ao;var s}finally{Ue=n}}}async function ru(){await Promise.resolve(),Ul()}function a(t){var e=t.f,n=(e&Dt)!==0;if(Fe!==null&&!hn){var r=Ue!==null&&(Ue.f&At)!==0;if(!r&&(yn===null||!yn.has(t))){var s=Fe.deps;if((Fe.f&nr)!==0)t.rv<Ln&&(t.rv=Ln,Kt===null&&s!==null&&s[Qt]===t?Qt++:Kt===null?Kt=[t]:Kt.push(t));else{Fe.deps??=[],za.call(Fe.deps,t)||Fe.deps.push(t);var i=t.reactions;i===null?t.reactions=[Fe]:za.call(i,Fe)||i.push(Fe)}}}if(Mn&&pn.has(t))return pn.get(t);if(n){var c=t;if(Mn){var u=c.v;return((c.f&pt)===0&&c.reactions!==null||lo(c))&&(u=is(c)),pn.set(c,u),u}var f=(c.f&_n)===0&&!hn&&Fe!==null&&(Fe.f&_n)!==0,h=(c.f&fa)===0;Ha(c)&&(f&&(c.f|=_n),Li(c)),f&&!h&&(ji(c),oo(c))}if(vn?.has(t))return vn.get(t);if((t.f&On)!==0)throw t.v;return t.v}function oo(t){if(t.f|=_n,t.deps!==null)for(const n of t.deps){var e=n.reactions;e===null?n.reactions=[t]:za.call(e,t)||e.push(t),(n.f&Dt)!==0&&(n.f&_n)===0&&(ji(n),oo(n))}}function lo(t){if(t.v===ht)return!0;if(t.deps===null)return!1;for(const e of t.deps)if(pn.has(e)||(e.f&Dt)!==0&&lo(e))return!0;return!1}function _a(t){var e=hn;try{return hn=!0,t()}finally{hn=e}}function su(t){return t.endsWith("capture")&&t!=="gotpointercapture"&&t!=="lostpointercapture"}const iu=["beforeinput","click","change","dblclick","contextmenu","focusin","focusout","input","keydown","keyup","mousedown","mousemove","mouseout","mouseover","mouseup","pointerdown","pointermove","pointerout","pointerover","pointerup","touchend","touchmove","touchstart"];function ou(t){return iu.includes(t)}const lu={formnovalidate:"formNoValidate",ismap:"isMap",nomodule:"noModule",playsinline:"playsInline",readonly:"readOnly",defaultvalue:"defaultValue",defaultchecked:"defaultChecked",srcobject:"srcObject",novalidate:"noValidate",allowfullscreen:"allowFullscreen",disablepictureinpicture:"disablePictureInPicture",disableremoteplayback:"disableRemotePlayback"};function uu(t){return t=t.toLowerCase(),lu[t]??t}const cu=["touchstart","touchmove"];function du(t){return cu.includes(t)}const $a=Symbol("events"),uo=new Set,Wr=new Set;function co(t,e,n,r={}){function s(i){if(r.capture||Kr.call(e,i),!i.cancelBubble)return ha(()=>n?.call(this,i))}return t.startsWith("pointer")||t.startsWith("touch")||t==="wheel"?(s.__removed=!1,sn(()=>{s.__removed||e.addEventListener(t,s,r)})):e.addEventListener(t,s,r),s}function on(t,e,n,r,s){var i={capture:r,passive:s},c=co(t,e,n,i);(e===document.body||e===window||e===document||e instanceof HTMLMediaElement)&&_r(()=>{c.__removed=!0,e.removeEventListener(t,c,i)})}function Oe(t,e,n){(e[$a]??={})[t]=n}function Ht(t){for(var e=0;e<t.length;e++)uo.add(t[e]);for(var n of Wr)n(t)}let Sr=null,Tr=!1;function Kr(t){var e=this,n=e.ownerDocument,r=t.type,s=t.composedPath?.()||[],i=s[0]||t.target;Sr=t,Tr||(Tr=!0,setTimeout(()=>{Tr=!1,Sr=null}));var c=0,u=Sr===t&&t[$a];if(u){var f=s.indexOf(u);if(f!==-1&&(e===document||e===window)){t[$a]=e;return}var h=s.indexOf(e);if(h===-1)return;f<=h&&(c=f)}if(i=s[c]||t.target,i!==e){xi(t,"currentTarget",{configurable:!0,get(){return i||n}});var _=Fe,g=Ue;un(null),kn(null);try{for(var p,x=[];i!==null&&i!==e;){try{var T=i[$a]?.[r];T!=null&&(!i.disabled||t.target===i)&&T.call(i,t)}catch(F){p?x.push(F):p=F}if(t.cancelBubble)break;c++,i=c<s.length?s[c]:null}if(p){for(let F of x)queueMicrotask(()=>{throw F});throw p}}finally{t[$a]=e,delete t.currentTarget,un(_),kn(g)}}}const fu=globalThis?.window?.trustedTypes&&globalThis.window.trustedTypes.createPolicy("svelte-trusted-html",{createHTML:t=>t});function vu(t){return fu?.createHTML(t)??t}function fo(t){var e=Gl("template");return e.innerHTML=vu(t.replaceAll("<!>","<!---->")),e.content}function Ra(t,e){var n=Ue;n.nodes===null&&(n.nodes={start:t,end:e,a:null,t:null})}function k(t,e){var n=(e&hl)!==0,r=(e&_l)!==0,s,i=!t.startsWith("<!>");return()=>{s===void 0&&(s=fo(i?t:"<!>"+t),n||(s=Kn(s)));var c=r||Wi?document.importNode(s,!0):s.cloneNode(!0);if(n){var u=Kn(c),f=c.lastChild;Ra(u,f)}else Ra(c,c);return c}}function hu(t,e,n="svg"){var r=!t.startsWith("<!>"),s=`<${n}>${r?t:"<!>"+t}</${n}>`,i;return()=>{if(!i){var c=fo(s),u=Kn(c);i=Kn(u)}var f=i.cloneNode(!0);return Ra(f,f),f}}function vo(t,e){return hu(t,e,"svg")}function jt(t=""){{var e=Sn(t+"");return Ra(e,e),e}}function ta(){var t=document.createDocumentFragment(),e=document.createComment(""),n=Sn();return t.append(e,n),Ra(e,n),t}function m(t,e){t!==null&&t.before(e)}function _u(t){let e=0,n=Wn(0),r;return()=>{cs()&&(a(n),Ua(()=>(e===0&&(r=_a(()=>t(()=>Ma(n)))),e+=1,()=>{sn(()=>{e-=1,e===0&&(r?.(),r=void 0,Ma(n))})})))}}var mu=Bn|va;function gu(t,e,n,r){new wu(t,e,n,r)}class wu{parent;is_pending=!1;transform_error;#e;#s=null;#t;#a;#n;#r=null;#i=null;#o=null;#l=null;#u=0;#c=0;#v=!1;#g=new Map;#f=null;#h=_u(()=>(this.#f=Wn(this.#u),()=>{this.#f=null}));constructor(e,n,r,s){this.#e=e,this.#t=n,this.#a=i=>{var c=Ue;c.b=this,c.f|=jr,r(i)},this.parent=Ue.b,this.transform_error=s??this.parent?.transform_error??(i=>i),this.#n=mr(()=>{this.#y()},mu)}#w(){try{this.#r=Wt(()=>this.#a(this.#e))}catch(e){this.error(e)}}#p(e){const n=this.#t.failed,{reset:r,invoke_onerror:s}=this.#b(e);sn(s),n&&(this.#o=Wt(()=>{n(this.#e,()=>e,()=>r)}))}#b(e){var n=!1,r=!1;const s=()=>{if(!this.#d()){if(n){pl();return}n=!0,r&&ql(),this.#o!==null&&Un(this.#o,()=>{this.#o=null}),this.#k(()=>{this.#y()})}};return{reset:s,invoke_onerror:()=>{if(!this.#d())try{r=!0,this.#t.onerror?.(e,s),r=!1}catch(c){wn(c,this.#n&&this.#n.parent)}}}}#d(){return(this.#n.f&(At|qa))!==0}#_(){const e=this.#t.pending;e&&(this.is_pending=!0,this.#i=Wt(()=>e(this.#e)),sn(()=>{if(!this.#d()){var n=this.#l=document.createDocumentFragment(),r=Sn(),s=!1;if(n.append(r),this.#r=this.#k(()=>{try{return Wt(()=>this.#a(r))}catch(i){try{this.error(i),s=!0}catch(c){wn(c,this.#n.parent)}return null}}),this.#r===null){this.#l=null,s&&this.#m(Pe);return}this.#c===0&&(this.#e.before(n),this.#l=null,Un(this.#i,()=>{this.#i=null}),this.#m(Pe))}}))}#y(){try{if(this.is_pending=this.has_pending_snippet(),this.#c=0,this.#u=0,this.#r=Wt(()=>{this.#a(this.#e)}),this.#c>0){var e=this.#l=document.createDocumentFragment();fs(this.#r,e);const n=this.#t.pending;this.#i=Wt(()=>n(this.#e))}else this.#m(Pe)}catch(n){this.error(n)}}#m(e){this.is_pending=!1,e.transfer_reactions(this.#g)}defer_effect(e){Di(e,this.#g)}is_rendered(){return!this.is_pending&&(!this.parent||this.parent.is_rendered())}has_pending_snippet(){return!!this.#t.pending}#k(e){var n=Ue,r=Fe,s=Ut;kn(this.#n),un(this.#n),ia(this.#n.ctx);try{return Dn.ensure(),e()}finally{kn(n),un(r),ia(s)}}#x(e,n){if(!this.has_pending_snippet()){this.parent&&this.parent.#x(e,n);return}this.#c+=e,this.#c===0&&(this.#m(n),this.#i&&Un(this.#i,()=>{this.#i=null}),this.#l&&(this.#e.before(this.#l),this.#l=null))}update_pending_count(e,n){this.#x(e,n),this.#u+=e,!(!this.#f||this.#v)&&(this.#v=!0,sn(()=>{this.#v=!1,this.#f&&oa(this.#f,this.#u)}))}get_effect_pending(){return this.#h(),a(this.#f)}error(e){if(e===Ni||!this.#t.onerror&&!this.#t.failed)throw e;Pe?.is_fork?(this.#r&&Pe.skip_effect(this.#r),this.#i&&Pe.skip_effect(this.#i),this.#o&&Pe.skip_effect(this.#o),Pe.oncommit(()=>{this.#d()||this.#$(e)})):this.#$(e)}#$(e){this.#r&&(Mt(this.#r),this.#r=null),this.#i&&(Mt(this.#i),this.#i=null),this.#o&&(Mt(this.#o),this.#o=null);let n=this.#t.failed;const r=s=>{if(this.#d())return;const{reset:i,invoke_onerror:c}=this.#b(s);c(),n&&!this.#d()&&(this.#o=this.#k(()=>{try{return Wt(()=>{var u=Ue;u.b=this,u.f|=jr,n(this.#e,()=>s,()=>i)})}catch(u){return wn(u,this.#n.parent),null}}))};sn(()=>{if(!this.#d()){var s;try{s=this.transform_error(e)}catch(i){wn(i,this.#n&&this.#n.parent);return}s!==null&&typeof s=="object"&&typeof s.then=="function"?s.then(r,i=>wn(i,this.#n&&this.#n.parent)):r(s)}})}}function l(t,e){var n=e==null?"":typeof e=="object"?`${e}`:e;n!==(t[Hr]??=t.nodeValue)&&(t[Hr]=n,t.nodeValue=`${n}`)}function bu(t,e){return pu(t,e)}const Ga=new Map;function pu(t,{target:e,anchor:n,props:r={},events:s,context:i,intro:c=!0,transformError:u}){Wl();var f=void 0,h=Jl(()=>{var _=n??e.appendChild(Sn());gu(_,{pending:()=>{}},x=>{Ke({});var T=Ut;i&&(T.c=i),s&&(r.$$events=s),f=t(x,r)||rs(),Ge()},u);var g=new Set,p=x=>{for(var T=0;T<x.length;T++){var F=x[T];if(!g.has(F)){g.add(F);var R=du(F);for(const H of[e,document]){var q=Ga.get(H);q===void 0&&(q=new Map,Ga.set(H,q));var L=q.get(F);L===void 0?(H.addEventListener(F,Kr,{passive:R}),q.set(F,1)):q.set(F,L+1)}}}};return p(dr(uo)),Wr.add(p),()=>{for(var x of g)for(const R of[e,document]){var T=Ga.get(R),F=T.get(x);--F==0?(R.removeEventListener(x,Kr),T.delete(x),T.size===0&&Ga.delete(R)):T.set(x,F)}Wr.delete(p),_!==n&&_.parentNode?.removeChild(_)}});return yu.set(f,h),f}let yu=new WeakMap;class ho{anchor;#e=new Map;#s=new Map;#t=new Map;#a=new Set;#n=!0;constructor(e,n=!0){this.anchor=e,this.#n=n}#r=e=>{if(this.#e.has(e)){var n=this.#e.get(e),r=this.#s.get(n);if(r)sr(r),this.#a.delete(n);else{var s=this.#t.get(n);s&&(sr(s.effect),this.#s.set(n,s.effect),this.#t.delete(n),s.fragment.lastChild.remove(),this.anchor.before(s.fragment),r=s.effect)}for(const[i,c]of this.#e){if(this.#e.delete(i),i===e)break;const u=this.#t.get(c);u&&(Mt(u.effect),this.#t.delete(c))}for(const[i,c]of this.#s){if(i===n||this.#a.has(i))continue;const u=()=>{if(Array.from(this.#e.values()).includes(i)){var h=document.createDocumentFragment();fs(c,h),h.append(Sn()),this.#t.set(i,{effect:c,fragment:h})}else Mt(c);this.#a.delete(i),this.#s.delete(i)};this.#n||!r?(this.#a.add(i),Un(c,u,!1)):u()}}};#i=e=>{this.#e.delete(e);const n=Array.from(this.#e.values());for(const[r,s]of this.#t)n.includes(r)||(Mt(s.effect),this.#t.delete(r))};ensure(e,n){var r=Pe,s=Yi();if(n&&!this.#s.has(e)&&!this.#t.has(e))if(s){var i=document.createDocumentFragment(),c=Sn();i.append(c),this.#t.set(e,{effect:Wt(()=>n(c)),fragment:i})}else this.#s.set(e,Wt(()=>n(this.anchor)));if(this.#e.set(r,e),s){for(const[u,f]of this.#s)u===e?r.unskip_effect(f):r.skip_effect(f);for(const[u,f]of this.#t)u===e?r.unskip_effect(f.effect):r.skip_effect(f.effect);r.oncommit(this.#r),r.ondiscard(this.#i)}else this.#r(r)}}function z(t,e,n=!1){var r=new ho(t),s=n?Bn:0;function i(c,u){r.ensure(c,u)}mr(()=>{var c=!1;e((u,f=0)=>{c=!0,i(f,u)}),c||i(-1,null)},s)}function gr(t,e){return e}function ku(t,e,n){for(var r=[],s=e.length,i,c=e.length,u=0;u<s;u++){let g=e[u];Un(g,()=>{if(i){if(i.pending.delete(g),i.done.add(g),i.pending.size===0){var p=t.outrogroups;Gr(t,dr(i.done)),p.delete(i),p.size===0&&(t.outrogroups=null)}}else c-=1},!1)}if(c===0){var f=r.length===0&&n!==null&&t.pending.size===0;if(f){var h=n,_=h.parentNode;Kl(_),_.append(h),t.items.clear()}Gr(t,e,!f)}else i={pending:new Set(e),done:new Set},(t.outrogroups??=new Set).add(i)}function Gr(t,e,n=!0){var r;if(t.pending.size>0){r=new Set;for(const c of t.pending.values())for(const u of c)r.add(t.items.get(u).e)}for(var s=0;s<e.length;s++){var i=e[s];if(r?.has(i)){i.f|=bn;const c=document.createDocumentFragment();fs(i,c)}else Mt(e[s],n)}}var Ms;function Ie(t,e,n,r,s,i=null){var c=t,u=new Map,f=(e&Mi)!==0;if(f){var h=t;c=h.appendChild(Sn())}var _=null,g=Pi(()=>{var L=n();return cr(L)?L:L==null?[]:dr(L)}),p=new Map,x=!0;function T(L){if((q.effect.f&At)===0){q.pending.delete(L);var H=a(g);q.fallback=_,xu(q,H,c,e,r),_!==null&&(H.length===0?(_.f&bn)===0?sr(_):(_.f^=bn,Ea(_,null,c)):Un(_,()=>{_=null}))}}function F(L){q.pending.delete(L)}var R=mr(()=>{for(var L=a(g),H=L.length,A=new Set,V=Pe,K=Yi(),Q=0;Q<H;Q+=1){var se=L[Q],N=r(se,Q),y=x?null:u.get(N);y?(y.v&&oa(y.v,se),y.i&&oa(y.i,Q),K&&V.unskip_effect(y.e)):(y=$u(u,x?c:Ms??=Sn(),se,N,Q,s,e,n),x||(y.e.f|=bn),u.set(N,y)),A.add(N)}if(H===0&&i&&!_&&(x?_=Wt(()=>i(c)):(_=Wt(()=>i(Ms??=Sn())),_.f|=bn)),H>A.size&&xl(),!x)if(p.set(V,A),K){for(const[X,U]of u)A.has(X)||V.skip_effect(U.e);V.oncommit(T),V.ondiscard(F)}else T(V);a(g)}),q={effect:R,items:u,pending:p,outrogroups:null,fallback:_};x=!1}function ya(t){for(;t!==null&&(t.f&gn)===0;)t=t.next;return t}function xu(t,e,n,r,s){var i=(r&ll)!==0,c=e.length,u=t.items,f=ya(t.effect.first),h,_=null,g,p=[],x=[],T,F,R,q;if(i)for(q=0;q<c;q+=1)T=e[q],F=s(T,q),R=u.get(F).e,(R.f&bn)===0&&(R.nodes?.a?.measure(),(g??=new Set).add(R));for(q=0;q<c;q+=1){if(T=e[q],F=s(T,q),R=u.get(F).e,t.outrogroups!==null)for(const y of t.outrogroups)y.pending.delete(R),y.done.delete(R);if((R.f&Ft)!==0&&(sr(R),i&&(R.nodes?.a?.unfix(),(g??=new Set).delete(R))),(R.f&bn)!==0)if(R.f^=bn,R===f)Ea(R,null,n);else{var L=_?_.next:f;R===t.effect.last&&(t.effect.last=R.prev),R.prev&&(R.prev.next=R.next),R.next&&(R.next.prev=R.prev),qn(t,_,R),qn(t,R,L),Ea(R,L,n),_=R,p=[],x=[],f=ya(_.next);continue}if(R!==f){if(h!==void 0&&h.has(R)){if(p.length<x.length){var H=x[0],A;_=H.prev;var V=p[0],K=p[p.length-1];for(A=0;A<p.length;A+=1)Ea(p[A],H,n);for(A=0;A<x.length;A+=1)h.delete(x[A]);qn(t,V.prev,K.next),qn(t,_,V),qn(t,K,H),f=H,_=K,q-=1,p=[],x=[]}else h.delete(R),Ea(R,f,n),qn(t,R.prev,R.next),qn(t,R,_===null?t.effect.first:_.next),qn(t,_,R),_=R;continue}for(p=[],x=[];f!==null&&f!==R;)(h??=new Set).add(f),x.push(f),f=ya(f.next);if(f===null)continue}(R.f&bn)===0&&p.push(R),_=R,f=ya(R.next)}if(t.outrogroups!==null){for(const y of t.outrogroups)y.pending.size===0&&(Gr(t,dr(y.done)),t.outrogroups?.delete(y));t.outrogroups.size===0&&(t.outrogroups=null)}if(f!==null||h!==void 0){var Q=[];if(h!==void 0)for(R of h)(R.f&Ft)===0&&Q.push(R);for(;f!==null;)(f.f&Ft)===0&&f!==t.fallback&&Q.push(f),f=ya(f.next);var se=Q.length;if(se>0){var N=(r&Mi)!==0&&c===0?n:null;if(i){for(q=0;q<se;q+=1)Q[q].nodes?.a?.measure();for(q=0;q<se;q+=1)Q[q].nodes?.a?.fix()}ku(t,Q,N)}}i&&sn(()=>{if(g!==void 0)for(R of g)R.nodes?.a?.apply()})}function $u(t,e,n,r,s,i,c,u){var f=(c&il)!==0?(c&ul)===0?Vl(n,!1,!1):Wn(n):null,h=(c&ol)!==0?Wn(s):null;return{v:f,i:h,e:Wt(()=>(i(e,f??n,h??s,u),()=>{t.delete(r)}))}}function Ea(t,e,n){if(t.nodes)for(var r=t.nodes.start,s=t.nodes.end,i=e&&(e.f&bn)===0?e.nodes.start:n;r!==null;){var c=ja(r);if(i.before(r),r===s)return;r=c}}function qn(t,e,n){e===null?t.effect.first=n:e.next=n,n===null?t.effect.last=e:n.prev=e}function Eu(t,e,...n){var r=new ho(t);mr(()=>{const s=e()??null;r.ensure(s,s&&(i=>s(i,...n)))},Bn)}function Su(t,e){var n=void 0,r;Xi(()=>{n!==(n=e())&&(r&&(Mt(r),r=null),n&&(r=Wt(()=>{Fa(()=>n(t))})))})}function _o(t){var e,n,r="";if(typeof t=="string"||typeof t=="number")r+=t;else if(typeof t=="object")if(Array.isArray(t)){var s=t.length;for(e=0;e<s;e++)t[e]&&(n=_o(t[e]))&&(r&&(r+=" "),r+=n)}else for(n in t)t[n]&&(r&&(r+=" "),r+=n);return r}function Tu(){for(var t,e,n=0,r="",s=arguments.length;n<s;n++)(t=arguments[n])&&(e=_o(t))&&(r&&(r+=" "),r+=e);return r}function Ca(t){return typeof t=="object"?Tu(t):t??""}const Ns=[...` 	
\r\f \v\uFEFF`];function Au(t,e,n){var r=t==null?"":""+t;if(e&&(r=r?r+" "+e:e),n){for(var s of Object.keys(n))if(n[s])r=r?r+" "+s:s;else if(r.length)for(var i=s.length,c=0;(c=r.indexOf(s,c))>=0;){var u=c+i;(c===0||Ns.includes(r[c-1]))&&(u===r.length||Ns.includes(r[u]))?r=(c===0?"":r.substring(0,c))+r.substring(u+1):c=u}}return r===""?null:r}function zs(t,e=!1){var n=e?" !important;":";",r="";for(var s of Object.keys(t)){var i=t[s];i!=null&&i!==""&&(r+=" "+s+": "+i+n)}return r}function Ar(t){return t[0]!=="-"||t[1]!=="-"?t.toLowerCase():t}function Mu(t,e){if(e){var n="",r,s;if(Array.isArray(e)?(r=e[0],s=e[1]):r=e,t){t=String(t).replaceAll(/\/\*.*?\*\//g,"").trim();var i=!1,c=0,u=!1,f=[];r&&f.push(...Object.keys(r).map(Ar)),s&&f.push(...Object.keys(s).map(Ar));var h=0,_=-1;const F=t.length;for(var g=0;g<F;g++){var p=t[g];if(u?p==="/"&&t[g-1]==="*"&&(u=!1):i?i===p&&(i=!1):p==="/"&&t[g+1]==="*"?u=!0:p==='"'||p==="'"?i=p:p==="("?c++:p===")"&&c--,!u&&i===!1&&c===0){if(p===":"&&_===-1)_=g;else if(p===";"||g===F-1){if(_!==-1){var x=Ar(t.substring(h,_).trim());if(!f.includes(x)){p!==";"&&g++;var T=t.substring(h,g).trim();n+=" "+T+";"}}h=g+1,_=-1}}}}return r&&(n+=zs(r)),s&&(n+=zs(s,!0)),n=n.trim(),n===""?null:n}return t==null?null:String(t)}function Xe(t,e,n,r,s,i){var c=t[Fr];if(c!==n||c===void 0){var u=Au(n,r,i);u==null?t.removeAttribute("class"):e?t.className=u:t.setAttribute("class",u),t[Fr]=n}else if(i&&s!==i)for(var f in i){var h=!!i[f];(s==null||h!==!!s[f])&&t.classList.toggle(f,h)}return i}function Mr(t,e={},n,r){for(var s in n){var i=n[s];e[s]!==i&&(n[s]==null?t.style.removeProperty(s):t.style.setProperty(s,i,r))}}function St(t,e,n,r){var s=t[Ur];if(s!==e){var i=Mu(e,r);i==null?t.removeAttribute("style"):t.style.cssText=i,t[Ur]=e}else r&&(Array.isArray(r)?(Mr(t,n?.[0],r[0]),Mr(t,n?.[1],r[1],"important")):Mr(t,n,r));return r}function mo(t,e){e?t.hasAttribute("selected")||t.setAttribute("selected",""):t.removeAttribute("selected")}function qs(t,e){var n=!("__defaultValue"in t);!n&&t.__defaultValue===e||(t.__defaultValue=e,go(t,!n||"__value"in t))}function go(t,e){var n=t.__defaultValue,r=t.multiple,s=r?n??[]:null;if(!(r&&!cr(s))){var i=t.selectedIndex,c=e&&r?new Set(t.selectedOptions):null;for(var u of t.options){var f=na(u);mo(u,r?s.includes(f):us(f,n))}if(e)if(c!==null)for(u of t.options){var h=c.has(u);u.selected!==h&&(u.selected=h)}else t.selectedIndex!==i&&(t.selectedIndex=i)}}function ir(t,e,n=!1){if(t.multiple){if(e==null)return;if(!cr(e))return bl();for(var r of t.options)r.selected=e.includes(na(r));return}for(r of t.options){var s=na(r);if(us(s,e)){r.selected=!0;return}}(!n||e!==void 0)&&(t.selectedIndex=-1)}function or(t){var e=new MutationObserver(n=>{n.every(Nu)||("__defaultValue"in t&&go(t,!1),"__value"in t&&ir(t,t.__value))});e.observe(t,{childList:!0,subtree:!0,attributes:!0,attributeFilter:["value"]}),_r(()=>{e.disconnect()})}function Yr(t,e,n=e){var r=new WeakSet,s=!0;hr(t,"change",i=>{var c=i?"[selected]":":checked",u;if(t.multiple)u=[].map.call(t.querySelectorAll(c),na);else{var f=t.querySelector(c)??t.querySelector("option:not([disabled])");u=f&&na(f)}n(u),t.__value=u,Pe!==null&&r.add(Pe)}),Fa(()=>{var i=e();if(t===document.activeElement){var c=Pe;if(r.has(c))return}if(ir(t,i,s),s&&i===void 0){var u=t.querySelector(":checked");u!==null&&(i=na(u),n(i))}t.__value=i,s=!1})}function na(t){return"__value"in t?t.__value:t.value}function Nu(t){if(t.target.closest("selectedcontent")!==null)return!0;if(t.type==="childList"){var e=[...t.addedNodes,...t.removedNodes];return e.length>0&&e.every(n=>n.nodeName==="SELECTEDCONTENT")}return!1}const ka=Symbol("class"),Zn=Symbol("style"),wo=Symbol("is custom element"),bo=Symbol("is html"),zu=vr?"input":"INPUT",qu=vr?"option":"OPTION",po=vr?"select":"SELECT",Ou=vr?"progress":"PROGRESS";function be(t,e,n,r){var s=yo(t),i=s[e];i!==(s[e]=n)&&(e==="loading"&&(t[sl]=n),n==null?t.removeAttribute(e):typeof n!="string"&&ko(t).has(e)?t[e]=n:t.setAttribute(e,n))}function Iu(t,e,n,r,s=!1,i=!1){var c=yo(t),u=c[wo],f=!c[bo],h=e||{},_=t.nodeName===qu,g=t.nodeName===po;for(var p in e)!(p in n)&&p[0]+p[1]!=="$$"&&(n[p]=null);n.class?n.class=Ca(n.class):(r||n[ka])&&(n.class=null),n[Zn]&&(n.style??=null);var x=ko(t);if(t.nodeName===zu&&"type"in n&&("value"in n||"__value"in n)){var T=n.type;(T!==h.type||T===void 0&&t.hasAttribute("type"))&&(h.type=T,be(t,"type",T,i))}for(const K in n){let Q=n[K];if(_&&K==="value"&&Q==null){t.value=t.__value="",h[K]=Q;continue}if(K==="class"){var F=t.namespaceURI==="http://www.w3.org/1999/xhtml";Xe(t,F,Q,r,e?.[ka],n[ka]),h[K]=Q,h[ka]=n[ka];continue}if(K==="style"){St(t,Q,e?.[Zn],n[Zn]),h[K]=Q,h[Zn]=n[Zn];continue}var R=h[K];if(!(Q===R&&!(Q===void 0&&t.hasAttribute(K)))){h[K]=Q;var q=K[0]+K[1];if(q!=="$$")if(q==="on"){const se={},N="$$"+K;let y=K.slice(2);var L=ou(y);if(su(y)&&(y=y.slice(0,-7),se.capture=!0),!L&&R){if(Q!=null)continue;t.removeEventListener(y,h[N],se),h[N]=null}if(L)Oe(y,t,Q),Ht([y]);else if(Q!=null){let X=function(U){h[K].call(this,U)};var V=X;h[N]=co(y,t,X,se)}}else if(K==="style")be(t,K,Q);else if(K==="autofocus")Dl(t,!!Q);else if(!u&&(K==="__value"||K==="value"&&Q!=null))t.__value=Q,(R==null||t.value!==Q||Q===0&&t.nodeName===Ou)&&(t.value=Q);else if(K==="selected"&&_)mo(t,Q);else{var H=K;f||(H=uu(H));var A=H==="defaultValue"||H==="defaultChecked";if(g&&H==="defaultValue")continue;if(Q==null&&!u&&!A)if(c[K]=null,H==="value"||H==="checked"){let se=t;const N=e===void 0;if(H==="value"){let y=se.defaultValue;se.removeAttribute(H),se.defaultValue=y,se.value=se.__value=N?y:null}else{let y=se.defaultChecked;se.removeAttribute(H),se.defaultChecked=y,se.checked=N?y:!1}}else t.removeAttribute(K);else A||(u||typeof Q!="string")&&x.has(H)?(t[H]=Q,H in c&&(c[H]=ht)):typeof Q!="function"&&be(t,H,Q,i)}}}return h}function Du(t,e,n=[],r=[],s=[],i,c=!1,u=!1){Ri(s,n,r,f=>{var h=void 0,_={},g=t.nodeName===po,p=!1;if(Xi(()=>{var T=e(...f.map(a)),F=Iu(t,h,T,i,c,u);if(p&&g){var R=t;"defaultValue"in T&&qs(R,T.defaultValue),"value"in T&&ir(R,T.value)}for(let L of Object.getOwnPropertySymbols(_))T[L]||Mt(_[L]);for(let L of Object.getOwnPropertySymbols(T)){var q=T[L];L.description===gl&&(!h||q!==h[L])&&(_[L]&&Mt(_[L]),_[L]=Wt(()=>Su(t,()=>q))),F[L]=q}h=F}),g){var x=t;Fa(()=>{var T=h;"defaultValue"in T&&qs(x,T.defaultValue),ir(x,T.value,!0),or(x)})}p=!0})}function yo(t){return t[Ai]??={[wo]:t.nodeName.includes("-"),[bo]:t.namespaceURI===ml}}var Os=new Map;function ko(t){var e=t.getAttribute("is")||t.nodeName,n=Os.get(e);if(n)return n;Os.set(e,n=new Set);for(var r,s=t,i=Element.prototype;i!==s;){r=Jo(s);for(var c in r)r[c].set&&c!=="innerHTML"&&c!=="textContent"&&c!=="innerText"&&n.add(c);s=$i(s)}return n}function Tt(t,e,n=e){var r=new WeakSet;hr(t,"input",async s=>{var i=s?t.defaultValue:t.value;if(i=zr(t)?qr(i):i,n(i),Pe!==null&&r.add(Pe),await ru(),i!==(i=e())){var c=t.selectionStart,u=t.selectionEnd,f=t.value.length;if(t.value=i??"",u!==null){var h=t.value.length;c===u&&u===f&&h>f?(t.selectionStart=h,t.selectionEnd=h):(t.selectionStart=c,t.selectionEnd=Math.min(u,h))}}}),_a(e)==null&&t.value&&(n(zr(t)?qr(t.value):t.value),Pe!==null&&r.add(Pe)),Ua(()=>{var s=e();if(t===document.activeElement){var i=Pe;if(r.has(i))return}zr(t)&&s===qr(t.value)||t.type==="date"&&!s&&!t.value||s!==t.value&&(t.value=s??"")})}const Nr=new Set;function Is(t,e,n,r,s=r){var i=n.getAttribute("type")==="checkbox",c=t;if(e!==null)for(var u of e)c=c[u]??=[];c.push(n),hr(n,"change",()=>{var f=n.__value;i&&(f=Cu(c,f,n.checked)),s(f)},()=>s(i?[]:null)),Ua(()=>{var f=r();i?(f=f||[],n.checked=f.includes(n.__value)):n.checked=us(n.__value,f)}),_r(()=>{var f=c.indexOf(n);f!==-1&&c.splice(f,1)}),Nr.has(c)||(Nr.add(c),sn(()=>{c.sort((f,h)=>f.compareDocumentPosition(h)===4?-1:1),Nr.delete(c)})),sn(()=>{})}function Ru(t,e,n=e){hr(t,"change",r=>{var s=r?t.defaultChecked:t.checked;n(s)}),_a(e)==null&&n(t.checked),Ua(()=>{var r=e();t.checked=!!r})}function Cu(t,e,n){for(var r=new Set,s=0;s<t.length;s+=1)t[s].checked&&r.add(t[s].__value);return n||r.delete(e),Array.from(r)}function zr(t){var e=t.type;return e==="number"||e==="range"}function qr(t){return t===""?null:+t}class vs{#e=new WeakMap;#s;#t;static entries=new WeakMap;constructor(e){this.#t=e}observe(e,n){var r=this.#e.get(e)||new Set;return r.add(n),this.#e.set(e,r),this.#a().observe(e,this.#t),()=>{var s=this.#e.get(e);s.delete(n),s.size===0&&(this.#e.delete(e),this.#s.unobserve(e))}}#a(){return this.#s??(this.#s=new ResizeObserver(e=>{for(var n of e){vs.entries.set(n.target,n);for(var r of this.#e.get(n.target)||[])r(n)}}))}}var Pu=new vs({box:"border-box"});function Ds(t,e,n){var r=Pu.observe(t,()=>n(t[e]));Fa(()=>(_a(()=>n(t[e])),r))}function Or(t,e){return t===e||t?.[Fn]===e}function aa(t=rs(),e,n,r){var s=Ut.r,i=Ue;return Fa(()=>{var c,u;return Ua(()=>{c=u,u=[],_a(()=>{Or(n(...u),t)||(e(t,...u),c&&Or(n(...c),t)&&e(null,...c))})}),()=>{let f=i;for(;f!==s&&f.parent!==null&&f.parent.f&qa;)f=f.parent;const h=()=>{u&&Or(n(...u),t)&&e(null,...u)},_=f.teardown;f.teardown=()=>{h(),_?.()}}}),t}let Ya=!1;function Lu(t){var e=Ya;try{return Ya=!1,[t(),Ya]}finally{Ya=e}}const ju={get(t,e){if(!t.exclude.has(e))return t.props[e]},set(t,e){return!1},getOwnPropertyDescriptor(t,e){if(!t.exclude.has(e)&&e in t.props)return{enumerable:!0,configurable:!0,value:t.props[e]}},has(t,e){return t.exclude.has(e)?!1:e in t.props},ownKeys(t){return Reflect.ownKeys(t.props).filter(e=>!t.exclude.has(e))}};function Fu(t,e,n){return new Proxy({props:t,exclude:e},ju)}function hs(t,e,n,r){var s=!0,i=(n&fl)!==0,c=(n&vl)!==0,u=r,f=!0,h=void 0,_=()=>c&&s?(h??=Oa(r),a(h)):(f&&(f=!1,u=c?_a(r):r),u);let g;if(i){var p=Fn in t||rl in t;g=Jn(t,e)?.set??(p&&e in t?A=>t[e]=A:void 0)}var x,T=!1;i?[x,T]=Lu(()=>t[e]):x=t[e],x===void 0&&r!==void 0&&(x=_(),g&&(Al(),g(x)));var F;if(F=()=>{var A=t[e];return A===void 0?_():(f=!0,A)},(n&dl)===0)return F;if(g){var R=t.$$legacy;return(function(A,V){return arguments.length>0?((!V||R||T)&&g(V?F():A),A):F()})}var q=!1,L=((n&cl)!==0?Oa:Pi)(()=>(q=!1,F()));i&&a(L);var H=Ue;return(function(A,V){if(arguments.length>0){const K=V?a(L):i?_t(A):A;return j(L,K),q=!0,u!==void 0&&(u=K),A}return Mn&&q||(H.f&At)!==0?L.v:a(L)})}const Uu="5";typeof window<"u"&&((window.__svelte??={}).v??=new Set).add(Uu);class ra{constructor(e){this.value=e}valueOf(){return this.value}}class mt extends ra{constructor(e="???"){super(e)}toString(e){return`{${this.value}}`}}class Tn extends ra{constructor(e,n={}){super(e),this.opts=n}toString(e){if(e)try{return e.memoizeIntlObject(Intl.NumberFormat,this.opts).format(this.value)}catch(n){e.reportError(n)}return this.value.toString(10)}}class Rn extends ra{static supportsValue(e){if(typeof e=="number"||e instanceof Date)return!0;if(e instanceof ra)return Rn.supportsValue(e.valueOf());if("Temporal"in globalThis){const n=globalThis.Temporal;if(e instanceof n.Instant||e instanceof n.PlainDateTime||e instanceof n.PlainDate||e instanceof n.PlainMonthDay||e instanceof n.PlainTime||e instanceof n.PlainYearMonth)return!0}return!1}constructor(e,n={}){e instanceof Rn?(n={...e.opts,...n},e=e.value):e instanceof ra&&(e=e.valueOf()),typeof e=="object"&&"calendarId"in e&&n.calendar===void 0&&(n={...n,calendar:e.calendarId}),super(e),this.opts=n}[Symbol.toPrimitive](e){return e==="string"?this.toString():this.toNumber()}toNumber(){const e=this.value;if(typeof e=="number")return e;if(e instanceof Date)return e.getTime();if("epochMilliseconds"in e)return e.epochMilliseconds;if("toZonedDateTime"in e)return e.toZonedDateTime("UTC").epochMilliseconds;throw new TypeError("Unwrapping a non-number value as a number")}toString(e){if(e)try{return e.memoizeIntlObject(Intl.DateTimeFormat,this.opts).format(this.value)}catch(n){e.reportError(n)}return typeof this.value=="number"||this.value instanceof Date?new Date(this.value).toISOString():this.value.toString()}}const Rs=100,Hu="⁨",Vu="⁩";function Bu(t,e,n){if(n===e||n instanceof Tn&&e instanceof Tn&&n.value===e.value)return!0;if(e instanceof Tn&&typeof n=="string"){let r=t.memoizeIntlObject(Intl.PluralRules,e.opts).select(e.value);if(n===r)return!0}return!1}function Cs(t,e,n){return e[n]?ua(t,e[n].value):(t.reportError(new RangeError("No default")),new mt)}function Zr(t,e){const n=[],r=Object.create(null);for(const s of e)s.type==="narg"?r[s.name]=Pa(t,s.value):n.push(Pa(t,s));return{positional:n,named:r}}function Pa(t,e){switch(e.type){case"str":return e.value;case"num":return new Tn(e.value,{minimumFractionDigits:e.precision});case"var":return Wu(t,e);case"mesg":return Ku(t,e);case"term":return Gu(t,e);case"func":return Yu(t,e);case"select":return Zu(t,e);default:return new mt}}function Wu(t,{name:e}){let n;if(t.params)if(Object.prototype.hasOwnProperty.call(t.params,e))n=t.params[e];else return new mt(`$${e}`);else if(t.args&&Object.prototype.hasOwnProperty.call(t.args,e))n=t.args[e];else return t.reportError(new ReferenceError(`Unknown variable: $${e}`)),new mt(`$${e}`);if(n instanceof ra)return n;switch(typeof n){case"string":return n;case"number":return new Tn(n);case"object":if(Rn.supportsValue(n))return new Rn(n);default:return t.reportError(new TypeError(`Variable type not supported: $${e}, ${typeof n}`)),new mt(`$${e}`)}}function Ku(t,{name:e,attr:n}){const r=t.bundle._messages.get(e);if(!r)return t.reportError(new ReferenceError(`Unknown message: ${e}`)),new mt(e);if(n){const s=r.attributes[n];return s?ua(t,s):(t.reportError(new ReferenceError(`Unknown attribute: ${n}`)),new mt(`${e}.${n}`))}return r.value?ua(t,r.value):(t.reportError(new ReferenceError(`No value: ${e}`)),new mt(e))}function Gu(t,{name:e,attr:n,args:r}){const s=`-${e}`,i=t.bundle._terms.get(s);if(!i)return t.reportError(new ReferenceError(`Unknown term: ${s}`)),new mt(s);if(n){const u=i.attributes[n];if(u){t.params=Zr(t,r).named;const f=ua(t,u);return t.params=null,f}return t.reportError(new ReferenceError(`Unknown attribute: ${n}`)),new mt(`${s}.${n}`)}t.params=Zr(t,r).named;const c=ua(t,i.value);return t.params=null,c}function Yu(t,{name:e,args:n}){let r=t.bundle._functions[e];if(!r)return t.reportError(new ReferenceError(`Unknown function: ${e}()`)),new mt(`${e}()`);if(typeof r!="function")return t.reportError(new TypeError(`Function ${e}() is not callable`)),new mt(`${e}()`);try{let s=Zr(t,n);return r(s.positional,s.named)}catch(s){return t.reportError(s),new mt(`${e}()`)}}function Zu(t,{selector:e,variants:n,star:r}){let s=Pa(t,e);if(s instanceof mt)return Cs(t,n,r);for(const i of n){const c=Pa(t,i.key);if(Bu(t,s,c))return ua(t,i.value)}return Cs(t,n,r)}function xo(t,e){if(t.dirty.has(e))return t.reportError(new RangeError("Cyclic reference")),new mt;t.dirty.add(e);const n=[],r=t.bundle._useIsolating&&e.length>1;for(const s of e){if(typeof s=="string"){n.push(t.bundle._transform(s));continue}if(t.placeables++,t.placeables>Rs)throw t.dirty.delete(e),new RangeError(`Too many placeables expanded: ${t.placeables}, max allowed is ${Rs}`);r&&n.push(Hu),n.push(Pa(t,s).toString(t)),r&&n.push(Vu)}return t.dirty.delete(e),n.join("")}function ua(t,e){return typeof e=="string"?t.bundle._transform(e):xo(t,e)}class Xu{constructor(e,n,r){this.dirty=new WeakSet,this.params=null,this.placeables=0,this.bundle=e,this.errors=n,this.args=r}reportError(e){if(!this.errors||!(e instanceof Error))throw e;this.errors.push(e)}memoizeIntlObject(e,n){let r=this.bundle._intls.get(e);r||(r={},this.bundle._intls.set(e,r));let s=JSON.stringify(n);return r[s]||(r[s]=new e(this.bundle.locales,n)),r[s]}}function Xr(t,e){const n=Object.create(null);for(const[r,s]of Object.entries(t))e.includes(r)&&(n[r]=s.valueOf());return n}const Ps=["unitDisplay","currencyDisplay","useGrouping","minimumIntegerDigits","minimumFractionDigits","maximumFractionDigits","minimumSignificantDigits","maximumSignificantDigits"];function Ju(t,e){let n=t[0];if(n instanceof mt)return new mt(`NUMBER(${n.valueOf()})`);if(n instanceof Tn)return new Tn(n.valueOf(),{...n.opts,...Xr(e,Ps)});if(n instanceof Rn)return new Tn(n.toNumber(),{...Xr(e,Ps)});throw new TypeError("Invalid argument to NUMBER")}const Qu=["dateStyle","timeStyle","fractionalSecondDigits","dayPeriod","hour12","weekday","era","year","month","day","hour","minute","second","timeZoneName"];function ec(t,e){let n=t[0];if(n instanceof mt)return new mt(`DATETIME(${n.valueOf()})`);if(n instanceof Rn||n instanceof Tn)return new Rn(n,Xr(e,Qu));throw new TypeError("Invalid argument to DATETIME")}const Ls=new Map;function tc(t){const e=Array.isArray(t)?t.join(" "):t;let n=Ls.get(e);return n===void 0&&(n=new Map,Ls.set(e,n)),n}class nc{constructor(e,{functions:n,useIsolating:r=!0,transform:s=i=>i}={}){this._terms=new Map,this._messages=new Map,this.locales=Array.isArray(e)?e:[e],this._functions={NUMBER:Ju,DATETIME:ec,...n},this._useIsolating=r,this._transform=s,this._intls=tc(e)}hasMessage(e){return this._messages.has(e)}getMessage(e){return this._messages.get(e)}addResource(e,{allowOverrides:n=!1}={}){const r=[];for(let s=0;s<e.body.length;s++){let i=e.body[s];if(i.id.startsWith("-")){if(n===!1&&this._terms.has(i.id)){r.push(new Error(`Attempt to override an existing term: "${i.id}"`));continue}this._terms.set(i.id,i)}else{if(n===!1&&this._messages.has(i.id)){r.push(new Error(`Attempt to override an existing message: "${i.id}"`));continue}this._messages.set(i.id,i)}}return r}formatPattern(e,n=null,r=null){if(typeof e=="string")return this._transform(e);let s=new Xu(this,r,n);try{return xo(s,e).toString(s)}catch(i){if(s.errors&&i instanceof Error)return s.errors.push(i),new mt().toString(s);throw i}}}const Ir=/^(-?[a-zA-Z][\w-]*) *= */gm,js=/\.([a-zA-Z][\w-]*) *= */y,ac=/\*?\[/y,Dr=/(-?[0-9]+(?:\.([0-9]+))?)/y,rc=/([a-zA-Z][\w-]*)/y,Fs=/([$-])?([a-zA-Z][\w-]*)(?:\.([a-zA-Z][\w-]*))?/y,sc=/^[A-Z][A-Z0-9_-]*$/,Za=/([^{}\n\r]+)/y,ic=/([^\\"\n\r]*)/y,Us=/\\([\\"])/y,Hs=/\\u([a-fA-F0-9]{4})|\\U([a-fA-F0-9]{6})/y,oc=/^\n+/,Vs=/ +$/,lc=/ *\r?\n/g,uc=/( *)$/,cc=/{\s*/y,Bs=/\s*}/y,dc=/\[\s*/y,fc=/\s*] */y,vc=/\s*\(\s*/y,hc=/\s*->\s*/y,_c=/\s*:\s*/y,mc=/\s*,?\s*/y,gc=/\s+/y;class wc{constructor(e){this.body=[],Ir.lastIndex=0;let n=0;for(;;){let N=Ir.exec(e);if(N===null)break;n=Ir.lastIndex;try{this.body.push(f(N[1]))}catch(y){if(y instanceof SyntaxError)continue;throw y}}function r(N){return N.lastIndex=n,N.test(e)}function s(N,y){if(e[n]===N)return n++,!0;if(y)throw new y(`Expected ${N}`);return!1}function i(N,y){if(r(N))return n=N.lastIndex,!0;if(y)throw new y(`Expected ${N.toString()}`);return!1}function c(N){N.lastIndex=n;let y=N.exec(e);if(y===null)throw new SyntaxError(`Expected ${N.toString()}`);return n=N.lastIndex,y}function u(N){return c(N)[1]}function f(N){let y=_(),X=h();if(y===null&&Object.keys(X).length===0)throw new SyntaxError("Expected message value or attributes");return{id:N,value:y,attributes:X}}function h(){let N=Object.create(null);for(;r(js);){let y=u(js),X=_();if(X===null)throw new SyntaxError("Expected attribute value");N[y]=X}return N}function _(){let N;if(r(Za)&&(N=u(Za)),e[n]==="{"||e[n]==="}")return g(N?[N]:[],1/0);let y=K();return y?N?g([N,y],y.length):(y.value=Q(y.value,oc),g([y],y.length)):N?Q(N,Vs):null}function g(N=[],y){for(;;){if(r(Za)){N.push(u(Za));continue}if(e[n]==="{"){N.push(p());continue}if(e[n]==="}")throw new SyntaxError("Unbalanced closing brace");let I=K();if(I){N.push(I),y=Math.min(y,I.length);continue}break}let X=N.length-1,U=N[X];typeof U=="string"&&(N[X]=Q(U,Vs));let B=[];for(let I of N)I instanceof Ws&&(I=I.value.slice(0,I.value.length-y)),I&&B.push(I);return B}function p(){i(cc,SyntaxError);let N=x();if(i(Bs))return N;if(i(hc)){let y=R();return i(Bs,SyntaxError),{type:"select",selector:N,...y}}throw new SyntaxError("Unclosed placeable")}function x(){if(e[n]==="{")return p();if(r(Fs)){let[,N,y,X=null]=c(Fs);if(N==="$")return{type:"var",name:y};if(i(vc)){let U=T();if(N==="-")return{type:"term",name:y,attr:X,args:U};if(sc.test(y))return{type:"func",name:y,args:U};throw new SyntaxError("Function names must be all upper-case")}return N==="-"?{type:"term",name:y,attr:X,args:[]}:{type:"mesg",name:y,attr:X}}return L()}function T(){let N=[];for(;;){switch(e[n]){case")":return n++,N;case void 0:throw new SyntaxError("Unclosed argument list")}N.push(F()),i(mc)}}function F(){let N=x();return N.type!=="mesg"?N:i(_c)?{type:"narg",name:N.name,value:L()}:N}function R(){let N=[],y=0,X;for(;r(ac);){s("*")&&(X=y);let U=q(),B=_();if(B===null)throw new SyntaxError("Expected variant value");N[y++]={key:U,value:B}}if(y===0)return null;if(X===void 0)throw new SyntaxError("Expected default variant");return{variants:N,star:X}}function q(){i(dc,SyntaxError);let N;return r(Dr)?N=H():N={type:"str",value:u(rc)},i(fc,SyntaxError),N}function L(){if(r(Dr))return H();if(e[n]==='"')return A();throw new SyntaxError("Invalid expression")}function H(){let[,N,y=""]=c(Dr),X=y.length;return{type:"num",value:parseFloat(N),precision:X}}function A(){s('"',SyntaxError);let N="";for(;;){if(N+=u(ic),e[n]==="\\"){N+=V();continue}if(s('"'))return{type:"str",value:N};throw new SyntaxError("Unclosed string literal")}}function V(){if(r(Us))return u(Us);if(r(Hs)){let[,N,y]=c(Hs),X=parseInt(N||y,16);return X<=55295||57344<=X?String.fromCodePoint(X):"�"}throw new SyntaxError("Unknown escape sequence")}function K(){let N=n;switch(i(gc),e[n]){case".":case"[":case"*":case"}":case void 0:return!1;case"{":return se(e.slice(N,n))}return e[n-1]===" "?se(e.slice(N,n)):!1}function Q(N,y){return N.replace(y,"")}function se(N){let y=N.replace(lc,`
`),X=uc.exec(N)[1].length;return new Ws(y,X)}}}class Ws{constructor(e,n){this.value=e,this.length=n}}const bc=`# Every text of the page and of the alerts, in English. The same keys in ru and kk.
# Arguments are ready-made strings. $n is a number and only chooses the plural form; what is printed is $count.

## Alerts and incidents: used by the server and by the page

condition-behind = { $stage }: behind plan by { $lag }
condition-behind-bad-plan = { $stage }: behind plan by { $lag }; on trial the plan had a chance of { $chance } here
condition-slow = { $stage }: at { $pace } of its pace since { $since }
condition-slow-stands = { $stage }: stands since { $since }
condition-will-fill = { $buffer }: will be full at { $at } (in { $in })
condition-will-empty = { $buffer }: will be empty at { $at } (in { $in })
condition-full = { $buffer }: full, the stage before it is blocked
condition-empty = { $buffer }: empty, the stage after it starves
condition-silent = { $source }: the source is silent, what it measures is unknown
condition-estimated = { $what } (by an estimate)
condition-meter-suspect-bias = { $signal }: off the balance by { $size }, not believed
condition-meter-suspect-drift = { $signal }: drifting off the balance, by { $size } now, not believed
condition-meter-suspect-stuck = { $signal }: stands still while material moves, not believed
condition-meter-suspect-spike = { $signal }: wild single readings, not believed
condition-meter-suspect-dead = { $signal }: shows nothing while material moves or says nothing at all
condition-meter-suspect-rival = (or { $rival })
condition-out-of-pattern = { $signal }: does not go with what is around it as it used to
condition-calibration-overdue = { $signal }: was to be calibrated by { $since }
condition-sensor-drifts = { $signal }: has drifted by { $size } since it was calibrated, by the balance
condition-low-grade = { $stage }: grade at { $pace } of plan, { $content } short by { $size } in the tonnes of this shift
condition-low-recovery = { $stage }: recovery at { $pace } of plan, { $content } short by { $size } in this shift

alert-raised = { $what }. Cause: { $cause }
alert-replaces = Replaces incident { $number }, unacknowledged ({ $count } since { $since })
alert-joined = { $what }. Same cause: { $cause }
alert-cleared = { $cause }: the incident is over
alert-acknowledged = { $cause }: acknowledged by { $by }
alert-commented = { $cause }: comment by { $by }: { $comment }

## Header

shift-label = Shift
shift-left = { $span } left
shift-none = no shift
time-label = Site time
plan-label = Plan
plan-version = v{ $version } from { $at }
plan-next = then v{ $version } from { $at }
plan-none = no plan
plan-trial-good = on trial: { $chance } at the least
plan-trial-poor = on trial at { $stage }
plan-trial-title = Plan on trial
plan-trial-of = v{ $version }, shift { $from }–{ $until }
plan-trial-done = will be done (80 %)
plan-trial-chance = chance to meet it
plan-trial-weakest = Weakest hour { $from }–{ $until }: { $stage } falls behind by { $lag } ({ $amount }), because of { $cause }
plan-trial-no-weak = No hour stands out: nowhere the plan runs away from what can be done.
plan-trial-at = As things stood, or will stand, at { $at }. Met: 98 % of the plan by the end of the shift, if nothing breaks down anew.
plan-trial-none = No plan has been on trial: there is no plan ahead, or nothing that could be forecast.
plan-trial-stage = On trial the plan of this shift had a chance of { $chance } here.
mode-live = LIVE
mode-demo = DEMO ×{ $speed }
mode-replay = REPLAY
sources-label = Sources
sources-alive = { $alive } of { $all } alive
sources-detail = link quality
sources-ailing = { $n ->
    [one] { $count } needs a look
   *[other] { $count } need a look
}
sources-title = Data sources
sources-note = As of { $at }; shares are of the last hour. Age: how old the freshest of the last minutes was when it came; below zero, the clock of the source is ahead.
source-label = Source
source-state = State
source-heard = Last heard
source-readings = In an hour
source-missing = Missing
source-late = Late
source-rejected = Rejected
source-age = Age
source-secs = { $secs } s
source-alive = alive
source-silent = silent
source-down = no link
source-reasons = Beside good ones:
source-signals = Signals: { $count }
source-signals-more = and { $count } more
sensors-title = Register of sensors
sensors-none = The site file has no sensor in its register.
sensors-note = Off by the balance: what the sensor shows too much, with twice the standard error. Errors are those of the worst reading.
sensor-label = Sensor
sensor-state = State
sensor-last = Calibrated
sensor-due = Next due
sensor-due-in = { $at } (in { $days } d)
sensor-due-ago = { $at } ({ $days } d ago)
sensor-accuracy = Accuracy
sensor-off = Off by the balance
sensor-valid = valid
sensor-overdue = overdue
sensor-not-calibrated = not calibrated here
sensor-drifts = drifts
sensor-often-out = out of its accuracy twice in a row: calibrate more often
sensor-modes = fails by:
sensor-calibrations = Calibrations: { $count }
sensor-line = gain { $gain }, offset { $offset }
sensor-errors = as found { $found }, as left { $left }
sensor-within = within accuracy
sensor-out = out of accuracy
sensor-withdrawn = withdrawn
signal-stale = stale
signal-good = good
signal-good-backfilled = out of a backlog
signal-uncertain-stuck = stuck
signal-uncertain-estimated = estimated
signal-uncertain-suspect = suspect
signal-uncertain-clock = time in doubt
signal-uncertain-sensor = sensor in doubt
signal-uncertain-spike = spike
signal-uncertain-change = changed too fast
signal-uncertain-substituted = substituted
signal-bad-range = out of range
signal-bad-sensor = sensor without a value
signal-bad-device = device failure
signal-bad-comm = no link to the device
signal-bad-config = no such register
signal-bad-no-data = no data
signal-bad-heartbeat = heartbeat stands still
signal-bad-stuck = stuck, somebody stands in
outcome-uncertain = uncertain
outcome-late = late, but in time
outcome-bad-range = out of range
outcome-bad-sensor = sensor without a value
outcome-bad-device = device failure
outcome-bad-comm = no link to the device
outcome-bad-config = no such register
outcome-bad-no-data = no data
outcome-spike = spike
outcome-change = changed too fast
outcome-bad-heartbeat = heartbeat stands still
outcome-bad-stuck = stuck, somebody stands in
outcome-duplicate = repeated
outcome-too-late = too late
outcome-future = from the future
outcome-queue-full = no room
outcome-no-answer = no answer
outcome-refused = refused
outcome-malformed = not understood
outcome-unmapped = not declared
outcome-sequence = lost under way
outcome-skipped = poll skipped
finding-no-connection = No connection.
finding-no-connection-steps = Check the power of the gateway or broker and the cable, then address and port in the site file. If the other sources are alive, this server's network is fine. It connects again by itself.
finding-silent = Connected, but nothing comes.
finding-silent-steps = Check whether the device behind the gateway runs and publishes; if the whole gateway is silent, power and network on site.
finding-no-answer = Some questions are not answered.
finding-no-answer-steps = Check power and address (unit id) of the silent device, then the line to it; if none answers, the gateway. It does not hold up its neighbours.
finding-refused = The device says there is no such register.
finding-refused-steps = Compare address, table and type with the manual; a common slip is to count from 1 instead of 0.
finding-malformed = Messages cannot be understood.
finding-malformed-steps = Compare a message with the pointer and time format in the site file: firmware or gateway may have been updated.
finding-unmapped = Something comes that is not declared.
finding-unmapped-steps = Add the signal to the site file, or take the subscription out.
finding-lost = Part of the data is lost under way.
finding-lost-steps = Check the load of network and gateway, the broker's queue (max_queued_messages) and the radio signal.
finding-overloaded = The line is too slow: some polls are skipped.
finding-overloaded-steps = Read slow points less often (class), put neighbouring addresses together, raise the line's speed; see whether a silent device slows it down.
finding-clock-ahead = Its clock is { $by } ahead: readings from the future do not count.
finding-clock-ahead-steps = Switch time synchronisation (NTP) on in the device, and check its time zone.
finding-clock-behind = The freshest comes { $by } old: a clock behind, or data in a queue.
finding-clock-behind-steps = If the age stays the same, it is the clock: switch NTP on, check the time zone. If it grows or shrinks, it is a queue at the gateway.
finding-clocks-corrected = Wrong clock, { $by }: { $devices }. Its readings are put at the right time.
finding-clocks-corrected-steps = Switch time synchronisation (NTP) on in the device, and check its time zone. If its data are late by design, write clock = "trusted" into the site file.
source-clocks = Clocks of devices: { $count }
clock-ahead = { $by } ahead
clock-behind = { $by } behind
clock-well = right
clock-trusted = taken at its word
clock-gains = gains { $secs } s a day
clock-set = set at { $at } by { $by } s
clock-waiting = { $count } readings wait
finding-device = None of its signals has a value: the device itself says that something is wrong.
finding-device-steps = Look at its display and lamps, its power and its log, and whether it is being serviced.
finding-sensors = Single sensors are not well: { $signals }.
finding-sensors-steps = The link is there and other signals come: look at the sensor, its power and heating.
alarms-label = Incidents
alarms-new = { $count } new
alarms-acknowledged = { $count } acknowledged
alarms-returned = { $count } gone unacknowledged
language-label = Language
theme-light = Light theme
theme-dark = Dark theme
loading = Connecting to the server…

## Chain

chain-label = Production chain
stage-label = Stage
buffer-label = Buffer
table-show = Table
table-hide = Diagram
stage-on-plan = on plan
stage-ahead = ahead
stage-behind = behind
stage-starved = starved
stage-blocked = blocked
stage-unknown = no data
stage-no-plan = no plan
lag-on-plan = on plan
rate-label = rate
lag-label = phase
total-of-plan = { $actual } of { $planned }
data-age = data { $span } old
buffer-full-in = full in
buffer-empty-in = empty in
buffer-full-now = full
buffer-empty-now = empty
buffer-clock-band = ({ $earliest }–{ $latest })
buffer-clock-open = ({ $earliest } – never)
buffer-no-clock = limit far off
buffer-above = above high mark
buffer-below = below low mark
buffer-no-flow = flow unknown
sensor-doubtful = sensor ?
level-label = level
clock-label = clock
net-label = inflow less outflow
actual-label = actual
planned-label = plan
state-label = state

summary-in-step = The chain is on plan
summary-unknown = { $n ->
    [one] No data on { $count } stage
   *[other] No data on { $count } stages
}
summary-worst = Furthest behind
summary-clock = Next limit
summary-drum = The drum since { $at }
drum-mark = drum
estimate-tab-twin = estimate: twin, { $since }
estimate-tab-balance = estimate: balance, { $since }
estimate-tab-manual = estimate: figure, { $since }
estimate-twin = Estimated by { $signal }, the twin, since { $since }: the signal itself says nothing.
estimate-balance = Estimated from the balance around since { $since }: the signal itself says nothing.
estimate-manual = Estimated by the figure that was given since { $since }: the signal itself says nothing.
estimate-part = Of what is done, { $amount } is estimated.
forecast-estimated = It begins from figures that are estimated now.
drum-stop = stands
drum-rate = runs slow
drum-plan = all well
burn-fast = Plan’s 2 % tolerance: { $used } gone, burning ×{ $rate }
burn-gone = Plan’s 2 % tolerance is gone ({ $used })
zone-label = drum’s protection
zone-before = feeds the drum: { $zone }, { $used } used
zone-after = takes from the drum: { $zone }, { $used } used
zone-green = green
zone-yellow = yellow
zone-red = red
legend-sign = + behind, − ahead, ±5 min “on plan”
legend-done = “of”: done of the plan by now; → by the end of the shift, ▲ if hardly the plan
legend-plan = plan now
legend-nominal = nominal
legend-marks = low, high
legend-target = target
legend-band = error of level
legend-clock = clock: when the forecast says so, 80 % band
legend-unknown = no data
legend-estimate = ~ estimated: somebody stands in for a dead signal
legend-drum = drum: the stage that limits the chain now
legend-thirds = thirds of a buffer’s protection of the drum

legend-title = Legend

## Forecast

forecast-open = forecast
forecast-title = Forecast
forecast-at = Forecast of { $at }: { $paths } paths, { $span } ahead.
forecast-none = There is no forecast yet.
end-title = By the end of the shift (80 %)
end-of-plan = of { $planned } planned; chance to meet it
grade-title = How good forecasts have been
grade-what = what was said
grade-was = what became of it
grade-aim = aim
grade-levels = 80 % band of a level, { $ahead } ahead
grade-clock = clock to a limit that came, in its last hour
grade-end-held = 80 % band of the end of a shift
grade-end-error = the end of a shift, as a share of the plan
grade-held = { $held } of { $cases } held
grade-off = off by { $off } in the mean of { $cases }
grade-none = no case yet

## Use of time

close = Close
detail-open = Use of time
time-title = Time of this shift
time-last = Shift before
time-none = There is no shift yet.
time-producing = works
time-slow = works slow
time-starved = starved
time-blocked = blocked
time-down = unplanned stop
time-planned-stop = planned stop
time-idle = nothing planned
time-unknown = no data
time-availability = availability
time-ready = not down
time-used = used of that
time-effectiveness = effectiveness
time-quality = quality
time-oee = OEE
time-utilisation = of the clock

## Incidents

incidents-title = Incidents
incidents-none = No incidents
incidents-none-more = Nothing in the chain needs a person.
incidents-none-blind = But not every part of it is seen.
incidents-rest = { $n ->
    [one] and { $count } more incident
   *[other] and { $count } more incidents
}
incident-cause = cause: { $cause }
incident-since = since { $at } · { $span }
incident-ended = over at { $at }
incident-replaces = came again: replaces No. { $number }, unacknowledged ({ $count } since { $since })
incident-loss = if nothing is done: { $stage } loses { $amount } by { $until }
incident-loss-parts = of that from { $parts }
incident-loss-machine = { $machine } out of work
incident-loss-even-so = even mended now, the plan will miss { $amount }
incident-members = { $n ->
    [one] { $count } more consequence
   *[other] { $count } more consequences
}
incident-new = unacknowledged
incident-acknowledged = acknowledged
incident-returned = gone, unacknowledged
incident-normal = over
member-over = over
acknowledge = Acknowledge
acknowledging = Sending…
comment = Comment
comment-send = Record
comment-placeholder = what was done, who was told
refused = Refused by the server: { $error }
name-title = Who acknowledges?
name-hint = Asked once and kept in this browser.
name-field = Name and post
name-save = Remember
name-change = change
name-current = At the desk: { $name }
cancel = Cancel

## Demonstration and replay

demo-title = Scenarios
demo-stop = Stop the scenario
demo-running = running
demo-none = No scenarios
replay-title = Recording
replay-pause = Pause
replay-play = Play
replay-paused = paused
replay-speed = Speed

## Link

link-lost = No link to the server since { $at }. This is the last that was known, not the present state.
link-frozen = The server answers, but site time has stood still since { $at }. What is shown is not being updated.
link-refused = The server answers, but not as expected: { $error }

## Metal beside the tonnes

metal-title = Metal: { $content }
metal-sampled = sampled at { $at }
metal-grade = grade of feed now
metal-recovery = recovery now
metal-won = won in this shift
metal-moved = moved in this shift
metal-gap = against plan
metal-unknown = tonnes of unknown grade
metal-of-plan = plan { $planned }
loss-own-stop = own stops
loss-slow = slow
loss-starved = starved by: { $by }
loss-blocked = blocked by: { $by }
loss-quality = grade and recovery
loss-plan = change of plan
loss-unknown = unknown

## Figures of a shift that people enter

entry-open = Enter figures
entry-title = Figures of the shift
entry-author = Who enters (name)
entry-author-needed = Say who enters.
entry-shift-now = This shift
entry-shift-last = Last shift
entry-missing = Not entered: { $count } of { $all }
entry-complete = All is entered
entry-none = not entered
entry-told = entered: { $count }
entry-told-until = only until { $at }
entry-from = from
entry-until = until
entry-at = time
entry-document = document no.
entry-reason = Correction of { $when }. Reason:
entry-reason-needed = Write why it is corrected.
entry-withdraw = Withdraw
entry-withdrawn = withdrawn
entry-correct = correct
entry-revisions = revisions: { $count }
entry-more = show { $count } more
entry-eyes = Levels by eye
entry-send = Send
entry-keys = Enter: next, Ctrl+Enter: send
entry-taken = Taken: { $count }
entry-not-taken = Nothing was taken. Mend what is marked and send again.
entry-not-sent = Not sent. Mend what is marked.
entry-nothing = There is nothing to send: enter at least one value.
entry-no-link = No link to the server. What was typed is kept here: send again.
entry-out-of-range = Out of range. Expected: { $range }
entry-range-from = from { $least } { $unit }
entry-range-to = up to { $most } { $unit }
entry-time-expected = The time is not of this shift. Expected HH:MM from { $start } to { $end }
entry-told-already = Entered already until { $at }. To change it press “correct”
entry-last-title = Totals of the last shift
entry-file = File: weighbridge, laboratory, shift sheet
entry-file-hint = XLSX or CSV. The file is checked first, and taken when you say so.
entry-file-kind = Kind of table
entry-file-usual = by the usual names of columns
entry-file-choose = Choose a file
entry-file-author = First say above who enters.
entry-file-would = To be taken: { $new } new, { $corrects } corrections; { $same } known already.
entry-file-good = Good rows: { $new } new, { $corrects } corrections; { $same } known already.
entry-file-taken = Taken: { $new } new, { $corrects } corrections; { $same } known already.
entry-file-known = Nothing new in the file: all of it is known already.
entry-file-problems = Problems: { $count }. Nothing was taken.
entry-file-take = Take the file
entry-file-take-good = Take the good rows only: { $count }
entry-file-sheets = Sheet “{ $sheet }” was read. Not read: { $others }.
entry-file-outdated = Rows { $rows }: corrected since by hand; the correction stands.
entry-row = Row
entry-column = Column
entry-what = What is wrong, and what is expected
last-title = Last shift
last-amended = amended at { $at }, was { $was }

fact-out-of-range = { $found } is out of range. Expected { $least } to { $most }
fact-too-old = Too old. Taken from { $since } on: this shift and the last
fact-forgotten = Too old: that time can be corrected no more
fact-future = That time has not come yet. Expected until { $until }
fact-overlaps = A part of that time is entered already: { $value } ({ $from }–{ $until }, { $author }). Correct that one
fact-no-reason = Entered already: { $value } ({ $author }). To correct it press “correct” and write why
fact-not-a-number = { $found } is no number. Expected, for example, 1 240.5
fact-not-a-time = { $found } is no time. Expected, for example, 22.11.2026 08:00
fact-not-a-date = { $found } is no date. Expected, for example, 22.11.2026
fact-lacks-time = There is no time. Expected a time of the day or a shift beside the date
fact-lacks-date = { $found } has no date. Expected a date beside it
fact-no-heading = No heading was found. Needed are a time (Date and Time, Start and End, or Date and Shift) and a value (Net, Actual, …)
fact-no-column = There is no column “{ $expected }”. Found: { $found }
fact-unknown-name = Unknown: { $found }. Expected the name of a signal, a buffer or a stage
fact-of-nothing = It is not clear what the value is of: choose a kind of table, or add a column that says it
fact-contradicts = The same as row { $row }, with another value. Keep the right one, or give them document numbers
fact-unit = The column is in { $found }, expected { $expected }. Nothing is converted
fact-no-table = The file cannot be read. Expected XLSX or CSV with a table
fact-no-rows = There are no rows with values below the heading
fact-too-wide = One cell too many. A comma in a number may have been taken for the end of a cell
fact-no-shift = { $found }: there is no such shift on that day
fact-backwards = It ends before it begins
fact-needs-interval = From and until are needed
fact-needs-one-time = One time is needed, without an end
fact-author = Name: 1 to { $most } characters
fact-too-long = Too long: { $most } characters at most
fact-full = There are { $limit } entries already, and no more are taken

## Units

unit-t = t
unit-per-hour = { $unit }/h
span-days = { $days } d { $hours } h
span-hours = { $hours } h { $minutes } min
span-minutes = { $minutes } min
span-seconds = { $seconds } s

# People: signing in, roles, the log of what was done
who-sign-in = Sign in to do this.
who-look = Sign in to look at this site.
who-ended = The session has ended. Sign in again.
who-open = Nobody has to sign in here: there are no users yet. The first one is added on the machine itself: tizbek user add.
who-not-allowed = { $name } may not do this: it takes one of the roles { $roles }.
who-not-yours = This concerns other stages than yours ({ $units }).
who-other-name = You are signed in as { $name } and cannot speak as { $typed }.
who-wrong = Login or password is wrong.
who-wrong-old = The old password is wrong.
who-wait = Too many attempts failed. Try again in { $wait }.
who-origin = The request comes from another page ({ $origin }) and was not done.
who-no-log = The log cannot be written now, so nothing was done.
role-viewer = viewer
role-dispatcher = dispatcher
role-planner = planner
role-engineer = engineer
role-unit = unit
role-administrator = administrator
sign-title = Sign in
sign-login = Login
sign-password = Password
sign-do = Sign in
sign-caps = Caps Lock is on
sign-kept = What you have typed is kept and will be sent.
sign-again = Again in { $wait }
sign-show = Show the password
me-open = No sign-in
me-open-long = There are no users yet: nobody has to sign in, and names are typed. The first user is added on the machine itself: tizbek user add.
me-stranger = Not signed in
me-title = Who is at the desk
me-roles = Roles
me-units = Stages
me-sign-out = Sign out
me-password = Change the password
me-users = Users
me-log = Log of what was done
me-demo = See it in another role
me-may-not = Your role may not do this
me-not-yours = Concerns other stages
password-old = Old password
password-new = New password, 10 characters at least
password-again = New password once more
password-differ = The two differ
password-changed = The password is changed. Sign in with the new one.
users-add = Add a user
users-name = Name and post
users-state = State
users-active = let in
users-disabled = disabled
users-disable = Disable
users-enable = Let in again
users-change = Change
users-reset = New password
users-save = Save
users-saved = Saved: { $login }
users-ends = With a new password or role the user's sessions end.
log-when = When
log-who = Who
log-from = From
log-what = What
log-on = On what
log-outcome = Outcome
log-all = all
log-more = Show earlier ones
log-none = No such rows
log-nobody = not known
log-open = without signing in
log-sound = The log is sound, rows: { $count }; each is as it was written.
log-unsound = The log was changed: row { $row }. Tell the administrator: tizbek log verify.
entry-by = entered by { $name }
did-asked = asked
did-done = done
did-refused = refused
did-denied = denied
did-failed = failed
act-sign-in = sign-in
act-sign-out = sign-out
act-acknowledge = acknowledgement
act-comment = comment
act-tell-facts = facts told
act-import-facts = table of facts
act-calibrate = calibration
act-survey = survey
act-plan = plan
act-replay = replay
act-scenario = scenario
act-user-add = new user
act-user-name = name of a user
act-user-roles = roles of a user
act-user-password = password of a user
act-user-disable = user disabled
act-user-enable = user let in
act-token-add = new token
act-token-revoke = token revoked
`,pc=`# Every text of the page and of the alerts, in Kazakh. A key that is missing here is shown in Russian: its Kazakh term is not
# confirmed. Kazakh keeps the singular after a numeral, so one form is enough.

## Alerts and incidents: used by the server and by the page

condition-behind = { $stage }: жоспардан { $lag } артта
condition-behind-bad-plan = { $stage }: жоспардан { $lag } артта; тексеруде жоспардың мұнда орындалу ықтималдығы { $chance } болған
condition-slow = { $stage }: { $since } бастап қарқыны керегінің { $pace }
condition-slow-stands = { $stage }: { $since } бастап тұр
condition-will-fill = { $buffer }: сағат { $at } толады ({ $in } кейін)
condition-will-empty = { $buffer }: сағат { $at } босайды ({ $in } кейін)
condition-full = { $buffer }: толы, алдыңғы кезең тоқтап тұр
condition-empty = { $buffer }: бос, келесі кезеңге алатын ештеңе жоқ
condition-silent = { $source }: дереккөз үндемейді, деректері белгісіз
condition-estimated = { $what } (бағалау бойынша)
condition-meter-suspect-bias = { $signal }: баланстан { $size } ауытқиды, көрсеткішіне сенбейміз
condition-meter-suspect-drift = { $signal }: баланстан алыстап барады, қазір { $size }, көрсеткішіне сенбейміз
condition-meter-suspect-stuck = { $signal }: материал қозғалса да көрсеткіші өзгермейді, оған сенбейміз
condition-meter-suspect-spike = { $signal }: жалған секірістер, көрсеткішіне сенбейміз
condition-meter-suspect-dead = { $signal }: материал қозғалысын көрсетпейді немесе үндемейді
condition-meter-suspect-rival = (немесе { $rival })
condition-out-of-pattern = { $signal }: көршілерімен бұрынғыдай үйлеспейді
condition-calibration-overdue = { $signal }: калибрлеу мерзімі { $since } өтіп кетті
condition-sensor-drifts = { $signal }: калибрлеуден кейін баланс бойынша { $size } ауытқыды

alert-raised = { $what }. Себебі: { $cause }
alert-joined = { $what }. Себебі бұрынғыша: { $cause }
alert-cleared = { $cause }: оқиға аяқталды
alert-acknowledged = { $cause }: расталды, { $by }
alert-commented = { $cause }: түсініктеме, { $by }: { $comment }

## Header

shift-label = Ауысым
shift-left = { $span } қалды
shift-none = ауысым жоқ
time-label = Алаң уақыты
plan-label = Жоспар
plan-version = v{ $version }, { $at } бастап
plan-none = жоспар жоқ
plan-trial-title = Жоспарды тексеру
plan-trial-chance = орындалу ықтималдығы
mode-live = НАҚТЫ УАҚЫТ
mode-demo = ДЕМО ×{ $speed }
mode-replay = ҚАЙТА КӨРСЕТУ
sources-label = Дереккөздер
sources-alive = { $all } ішінен { $alive } жұмыста
sources-detail = байланыс сапасы
sources-title = Дереккөздер
source-label = Дереккөз
source-signals = Сигналдар: { $count }
source-state = Күйі
source-alive = тірі
source-silent = үнсіз
source-down = байланыс жоқ
alarms-label = Оқиғалар
alarms-new = { $count } жаңа
alarms-acknowledged = { $count } расталды
language-label = Тіл
theme-light = Ашық түс
theme-dark = Қараңғы түс
loading = Сервермен байланыс орнатылуда…

## Chain

chain-label = Өндірістік тізбек
stage-label = Кезең
buffer-label = Буфер
table-show = Кесте
table-hide = Сұлба
stage-on-plan = жоспар бойынша
stage-ahead = озық
stage-behind = артта
stage-starved = шикізат жоқ
stage-blocked = орын жоқ
stage-unknown = дерек жоқ
stage-no-plan = жоспар жоқ
lag-on-plan = жоспарда
rate-label = қарқын
lag-label = фаза
total-of-plan = { $actual } / { $planned }
data-age = дерек { $span } бұрын
buffer-full-in = толуына
buffer-empty-in = босауына
buffer-full-now = толы
buffer-empty-now = бос
buffer-clock-band = ({ $earliest }–{ $latest })
buffer-clock-open = ({ $earliest } – жоқ)
buffer-no-clock = шек алыс
buffer-above = шектен жоғары
buffer-below = шектен төмен
buffer-no-flow = ағын белгісіз
sensor-doubtful = датчик ?
level-label = деңгей
clock-label = мерзім
net-label = кіріс пен шығыс айырмасы
actual-label = факт
planned-label = жоспар
state-label = күйі

summary-in-step = Тізбек жоспар бойынша жүруде
summary-unknown = { $count } кезең туралы дерек жоқ
summary-worst = Ең артта қалған
summary-clock = Ең жақын шек
summary-drum = { $at } бастап тар орын
drum-mark = тар орын
estimate-tab-twin = бағалау: дублёр, { $since }
estimate-tab-balance = бағалау: баланс, { $since }
estimate-tab-manual = бағалау: қолмен, { $since }
estimate-twin = Дублёр «{ $signal }» бойынша бағалау, { $since } бастап: сигналдың өзі үндемейді.
estimate-balance = Айналадағы баланс бойынша бағалау, { $since } бастап: сигналдың өзі үндемейді.
estimate-manual = Берілген сан бойынша бағалау, { $since } бастап: сигналдың өзі үндемейді.
estimate-part = Орындалғанның { $amount } бөлігі — бағалау.
forecast-estimated = Ол қазір бағаланған сандардан басталады.
drum-stop = тоқтап тұр
drum-rate = баяу
drum-plan = ақаусыз
zone-green = жасыл
zone-yellow = сары
zone-red = қызыл
legend-sign = + артта, − озық, ±5 мин «жоспарда»
legend-done = «/»: осы сағатқа жоспардан орындалғаны; → ауысым соңына
legend-plan = қазіргі жоспар
legend-nominal = номинал
legend-marks = шектер
legend-target = мақсат
legend-band = қателік
legend-clock = мерзім: болжам бойынша, жақшада 80 %
legend-unknown = дерек жоқ
legend-estimate = ~ бағалау: үндемеген сигналдың орнына басқасы айтады

legend-title = Белгілер

## Forecast

forecast-open = болжам
forecast-title = Болжам

## Use of time

close = Жабу
time-title = Осы ауысымның уақыты
time-last = Алдыңғы ауысым
time-producing = жұмыс
time-slow = баяу жұмыс
time-starved = шикізат жоқ
time-blocked = орын жоқ
time-down = жоспардан тыс тоқтап тұру
time-planned-stop = жоспарлы тоқтап тұру
time-idle = жоспар жоқ
time-unknown = дерек жоқ
time-quality = сапа
time-oee = OEE

## Incidents

incidents-title = Оқиғалар
incidents-none = Оқиға жоқ
incidents-none-more = Тізбекте араласуды қажет ететін жер жоқ.
incidents-none-blind = Бірақ барлық буын туралы дерек жоқ.
incidents-rest = және тағы { $count } оқиға
incident-cause = себебі: { $cause }
incident-since = { $at } бастап · { $span }
incident-ended = { $at } аяқталды
incident-loss = ештеңе істелмесе: { $stage } { $until } дейін { $amount } кем береді
incident-loss-parts = оның ішінде: { $parts }
incident-loss-machine = { $machine } жұмыс істемейді
incident-loss-even-so = қазір жөнделсе де, жоспарға { $amount } жетпейді
incident-members = тағы { $count } салдар
incident-new = расталмаған
incident-acknowledged = расталды
incident-normal = аяқталды
member-over = өтті
acknowledge = Растау
acknowledging = Жіберілуде…
comment = Түсініктеме
comment-send = Жазу
comment-placeholder = не істелді, кімге хабарланды
refused = Сервер қабылдамады: { $error }
name-title = Кім растайды?
name-hint = Аты-жөні бір рет сұралып, осы браузерде сақталады.
name-field = Тегі және лауазымы
name-save = Сақтау
name-change = өзгерту
name-current = Пультте: { $name }
cancel = Болдырмау

## Demonstration and replay

demo-title = Сценарийлер
demo-stop = Сценарийді тоқтату
demo-running = жүруде
demo-none = Сценарий жоқ
replay-title = Жазба
replay-pause = Кідірту
replay-play = Жалғастыру
replay-paused = кідіртілді
replay-speed = Жылдамдық

## Link

link-lost = Сервермен байланыс { $at } бері жоқ. Соңғы белгілі күй көрсетілген, бұл қазіргі күй емес.
link-frozen = Сервер жауап береді, бірақ алаң уақыты { $at } бері тұр. Көрсетілген деректер жаңармайды.
link-refused = Сервердің жауабы күткендей емес: { $error }

## Metal beside the tonnes

metal-of-plan = жоспар { $planned }
loss-unknown = белгісіз

## Figures of a shift that people enter

entry-open = Дерек енгізу
entry-title = Ауысым деректері
entry-author = Енгізуші (аты-жөні)
entry-author-needed = Кім енгізетінін жазыңыз.
entry-shift-now = Осы ауысым
entry-shift-last = Өткен ауысым
entry-missing = Енгізілмегені: { $all } ішінен { $count }
entry-complete = Бәрі енгізілді
entry-none = енгізілмеген
entry-told = енгізілгені: { $count }
entry-told-until = тек { $at } дейін
entry-from = басы
entry-until = соңы
entry-at = уақыты
entry-document = құжат №
entry-reason = { $when } деректерін түзету. Себебі:
entry-reason-needed = Түзету себебін жазыңыз.
entry-withdraw = Алып тастау
entry-withdrawn = алынып тасталды
entry-correct = түзету
entry-revisions = өзгертілді: { $count } жазба
entry-more = тағы { $count } көрсету
entry-eyes = Көзбен бағаланған деңгейлер
entry-send = Жіберу
entry-keys = Enter — келесі, Ctrl+Enter — жіберу
entry-taken = Қабылданды: { $count }
entry-not-taken = Ештеңе қабылданған жоқ. Белгіленгенін түзетіп, қайта жіберіңіз.
entry-not-sent = Жіберілген жоқ. Белгіленгенін түзетіңіз.
entry-nothing = Жіберетін ештеңе жоқ: кемінде бір мән енгізіңіз.
entry-no-link = Сервермен байланыс жоқ. Енгізілгені осында сақталды: қайта жіберіңіз.
entry-out-of-range = Шектен тыс. Күтілетіні: { $range }
entry-range-from = { $least } { $unit } бастап
entry-range-to = { $most } { $unit } дейін
entry-time-expected = Уақыт бұл ауысымға жатпайды. Күтілетіні: { $start }–{ $end } аралығында СС:ММ
entry-told-already = { $at } дейін енгізіліп қойған. Өзгерту үшін «түзету» батырмасын басыңыз
entry-last-title = Өткен ауысым қорытындысы
entry-file = Файл: таразы, зертхана, ауысым қорытындысы
entry-file-hint = XLSX немесе CSV. Файл алдымен тексеріледі, содан кейін батырмамен қабылданады.
entry-file-kind = Кесте түрі
entry-file-usual = бағандардың әдеттегі атауларымен
entry-file-choose = Файлды таңдаңыз
entry-file-author = Алдымен жоғарыда кім енгізетінін жазыңыз.
entry-file-would = Қабылданатыны: жаңа { $new }, түзету { $corrects }; бұрыннан белгілі { $same }.
entry-file-good = Жарамды жолдар: жаңа { $new }, түзету { $corrects }; бұрыннан белгілі { $same }.
entry-file-taken = Қабылданды: жаңа { $new }, түзету { $corrects }; бұрыннан белгілі { $same }.
entry-file-known = Файлда жаңа ештеңе жоқ: бәрі бұрыннан белгілі.
entry-file-problems = Қате: { $count }. Ештеңе қабылданған жоқ.
entry-file-take = Файлды қабылдау
entry-file-take-good = Тек жарамды жолдарды қабылдау: { $count }
entry-file-sheets = «{ $sheet }» парағы оқылды. Оқылмағандары: { $others }.
entry-file-outdated = { $rows } жолдар: содан бері қолмен түзетілген, түзету күшінде қалады.
entry-row = Жол
entry-column = Баған
entry-what = Не дұрыс емес және не күтіледі
last-title = Өткен ауысым
last-amended = { $at } түзетілді, бұрын { $was }

fact-out-of-range = { $found } — шектен тыс. Күтілетіні: { $least }–{ $most }
fact-too-old = Тым ескі. { $since } бастап қабылданады: осы және өткен ауысым
fact-forgotten = Тым ескі: бұл уақытты енді түзетуге болмайды
fact-future = Бұл уақыт әлі келген жоқ. Күтілетіні: { $until } дейін
fact-overlaps = Бұл уақыттың бір бөлігіне енгізіліп қойған: { $value } ({ $from }–{ $until }, { $author }). Сол жазбаны түзетіңіз
fact-no-reason = Енгізіліп қойған: { $value } ({ $author }). Түзету үшін «түзету» батырмасын басып, себебін жазыңыз
fact-not-a-number = { $found } — сан емес. Мысалы, 1 240,5 күтіледі
fact-not-a-time = { $found } — уақыт емес. Мысалы, 22.11.2026 08:00 күтіледі
fact-not-a-date = { $found } — күн емес. Мысалы, 22.11.2026 күтіледі
fact-lacks-time = Уақыты жоқ. Күннің жанында сағат немесе ауысым күтіледі
fact-lacks-date = { $found } күнсіз. Жанында күні күтіледі
fact-no-heading = Кесте тақырыптары табылмады. Уақыт (Күні мен Уақыты, Басталуы мен Аяқталуы немесе Күні мен Ауысым) және мән (Нетто, Нақты, …) керек
fact-no-column = «{ $expected }» бағаны жоқ. Табылғаны: { $found }
fact-unknown-name = Белгісіз: { $found }. Көрсеткіштің, бункердің немесе кезеңнің атауы күтіледі
fact-of-nothing = Мән неге қатысты екені белгісіз: кесте түрін таңдаңыз немесе көрсеткіш бағанын қосыңыз
fact-contradicts = { $row }-жолмен бірдей, бірақ мәні басқа. Дұрыс жолды қалдырыңыз немесе құжат нөмірлерін жазыңыз
fact-unit = Баған өлшемі { $found }, күтілетіні { $expected }. Қайта есептелмейді
fact-no-table = Файл оқылмайды. Кестесі бар XLSX немесе CSV күтіледі
fact-no-rows = Тақырып астында мәні бар жолдар жоқ
fact-too-wide = Артық ұяшық бар. Санның үтірі бөлгіш ретінде оқылған болуы мүмкін
fact-no-shift = { $found } — бұл күні ондай ауысым жоқ
fact-backwards = Соңы басынан бұрын
fact-needs-interval = Басы мен соңы керек
fact-needs-one-time = Бір ғана уақыт керек
fact-author = Аты-жөні: 1-ден { $most } таңбаға дейін
fact-too-long = Тым ұзын: { $most } таңбадан аспауы керек
fact-full = Жазба саны { $limit } болды, енді қабылданбайды

## Units

unit-t = т
unit-per-hour = { $unit }/сағ
span-days = { $days } тәул { $hours } сағ
span-hours = { $hours } сағ { $minutes } мин
span-minutes = { $minutes } мин
span-seconds = { $seconds } с

## Sensors

sensors-title = Датчиктер тізілімі
sensor-label = Датчик
sensor-state = Күйі
sensor-last = Калибрлеу
sensor-due = Келесі
sensor-due-in = { $at } ({ $days } күннен кейін)
sensor-due-ago = { $at } ({ $days } күн бұрын)
sensor-valid = жарамды
sensor-overdue = мерзімі өткен
sensor-calibrations = Калибрлеулер: { $count }

# Адамдар: кіру, рөлдер, әрекеттер журналы
who-sign-in = Мұны істеу үшін жүйеге кіріңіз.
who-look = Көру үшін жүйеге кіріңіз.
who-ended = Сеанс аяқталды. Қайта кіріңіз.
who-wrong = Логин немесе құпиясөз қате.
who-wrong-old = Ескі құпиясөз қате.
role-viewer = бақылаушы
role-dispatcher = диспетчер
role-engineer = инженер
role-unit = учаске
role-administrator = әкімші
sign-title = Кіру
sign-login = Логин
sign-password = Құпиясөз
sign-do = Кіру
sign-caps = Caps Lock қосулы
sign-again = { $wait } кейін қайталауға болады
sign-show = Құпиясөзді көрсету
me-open = Кіру қажет емес
me-stranger = Сіз кірген жоқсыз
me-title = Пультте кім
me-roles = Рөлдер
me-units = Кезеңдер
me-sign-out = Шығу
me-password = Құпиясөзді ауыстыру
me-users = Пайдаланушылар
me-log = Әрекеттер журналы
me-demo = Басқа рөлде көру
me-may-not = Рөліңіз мұны істей алмайды
me-not-yours = Басқа кезеңдерге қатысты
password-old = Ескі құпиясөз
password-new = Жаңа құпиясөз, кемінде 10 таңба
password-again = Жаңа құпиясөз тағы бір рет
password-differ = Құпиясөздер сәйкес емес
password-changed = Құпиясөз өзгертілді. Жаңасымен кіріңіз.
users-add = Пайдаланушы қосу
users-name = Тегі және лауазымы
users-state = Күйі
users-active = рұқсат бар
users-disabled = ажыратылған
users-disable = Ажырату
users-enable = Рұқсат беру
users-change = Өзгерту
users-reset = Жаңа құпиясөз
users-save = Сақтау
users-saved = Сақталды: { $login }
log-when = Қашан
log-who = Кім
log-from = Қайдан
log-what = Не
log-on = Неге
log-outcome = Нәтиже
log-all = барлығы
log-more = Бұрынғыларын көрсету
log-none = Мұндай жазбалар жоқ
log-nobody = белгісіз
log-open = кірусіз
entry-by = { $name } енгізді
did-asked = сұралды
did-done = орындалды
did-refused = қабылданбады
did-denied = рұқсат етілмеді
did-failed = орындалмады
act-sign-in = кіру
act-sign-out = шығу
act-acknowledge = растау
act-comment = пікір
act-calibrate = калибрлеу
act-plan = жоспар
act-user-add = жаңа пайдаланушы
act-user-roles = пайдаланушы рөлдері
act-user-password = пайдаланушы құпиясөзі
act-token-add = жаңа токен
`,yc=`# Every text of the page and of the alerts, in Russian. The same keys in kk and en; a key missing from kk is shown in Russian.
# Arguments are ready-made strings. $n is a number and only chooses the plural form; what is printed is $count.
# The names of buffers have any gender and number, so a sentence about one puts a colon after its name.

## Alerts and incidents: used by the server and by the page

condition-behind = { $stage }: отставание от плана { $lag }
condition-behind-bad-plan = { $stage }: отставание от плана { $lag }; проверка плана давала здесь шанс { $chance }
condition-slow = { $stage }: темп { $pace } от нужного с { $since }
condition-slow-stands = { $stage }: стоит с { $since }
condition-will-fill = { $buffer }: будет полон в { $at } (через { $in })
condition-will-empty = { $buffer }: будет пуст в { $at } (через { $in })
condition-full = { $buffer }: полон, подающий этап заблокирован
condition-empty = { $buffer }: пуст, следующему этапу нечего брать
condition-silent = { $source }: источник молчит, его данные неизвестны
condition-estimated = { $what } (по оценке)
condition-meter-suspect-bias = { $signal }: расходится с балансом на { $size }, показаниям не верим
condition-meter-suspect-drift = { $signal }: уходит от баланса, сейчас на { $size }, показаниям не верим
condition-meter-suspect-stuck = { $signal }: показания застыли, хотя материал движется, им не верим
condition-meter-suspect-spike = { $signal }: ложные выбросы, показаниям не верим
condition-meter-suspect-dead = { $signal }: не показывает движения материала или молчит
condition-meter-suspect-rival = (или { $rival })
condition-out-of-pattern = { $signal }: не согласуется с соседями так, как раньше
condition-calibration-overdue = { $signal }: срок калибровки истёк { $since }
condition-sensor-drifts = { $signal }: после калибровки ушёл на { $size } по балансу
condition-low-grade = { $stage }: содержание { $pace } от плана, в тоннах этой смены не хватает { $size } ({ $content })
condition-low-recovery = { $stage }: извлечение { $pace } от плана, в этой смене не хватает { $size } ({ $content })

alert-raised = { $what }. Причина: { $cause }
alert-replaces = Заменяет происшествие № { $number }, не квитированное (таких { $count } с { $since })
alert-joined = { $what }. Причина прежняя: { $cause }
alert-cleared = { $cause }: происшествие закончилось
alert-acknowledged = { $cause }: квитировано, { $by }
alert-commented = { $cause }: комментарий, { $by }: { $comment }

## Header

shift-label = Смена
shift-left = осталось { $span }
shift-none = смены нет
time-label = Время площадки
plan-label = План
plan-version = v{ $version } с { $at }
plan-next = затем v{ $version } с { $at }
plan-none = плана нет
plan-trial-good = проверка плана: не ниже { $chance }
plan-trial-poor = по проверке: { $stage }
plan-trial-title = Проверка плана
plan-trial-of = v{ $version }, смена { $from }–{ $until }
plan-trial-done = будет сделано (80 %)
plan-trial-chance = шанс выполнить
plan-trial-weakest = Слабый час { $from }–{ $until }: { $stage } отстаёт на { $lag } ({ $amount }), причина: { $cause }
plan-trial-no-weak = Слабых часов нет: план нигде не уходит дальше возможного.
plan-trial-at = По состоянию на { $at }. Выполнен: 98 % плана к концу смены, если новых поломок не будет.
plan-trial-none = Проверять нечего: впереди нет плана, или прогноз невозможен.
plan-trial-stage = Проверка плана этой смены давала здесь шанс { $chance }.
mode-live = ПРЯМЫЕ ДАННЫЕ
mode-demo = ДЕМО ×{ $speed }
mode-replay = ВОСПРОИЗВЕДЕНИЕ
sources-label = Источники
sources-alive = живы { $alive } из { $all }
sources-detail = качество связи
sources-ailing = { $n ->
    [one] у { $count } замечание
   *[other] у { $count } замечания
}
sources-title = Источники данных
sources-note = По состоянию на { $at }; доли — за последний час. Возраст: насколько старым было самое свежее из пришедшего за последние минуты; меньше нуля — часы источника спешат.
source-label = Источник
source-state = Состояние
source-heard = Последнее
source-readings = За час
source-missing = Не пришло
source-late = Поздно
source-rejected = Отвергнуто
source-age = Возраст
source-secs = { $secs } с
source-alive = жив
source-silent = молчит
source-down = нет связи
source-reasons = Кроме хороших:
source-signals = Сигналы: { $count }
source-signals-more = и ещё { $count }
sensors-title = Реестр датчиков
sensors-none = В файле площадки нет датчиков в реестре.
sensors-note = Уход по балансу: насколько датчик завышает, с удвоенной стандартной ошибкой. Погрешности — наибольшие из показаний.
sensor-label = Датчик
sensor-state = Состояние
sensor-last = Калибровка
sensor-due = Следующая
sensor-due-in = { $at } (через { $days } дн.)
sensor-due-ago = { $at } ({ $days } дн. назад)
sensor-accuracy = Допуск
sensor-off = Уход по балансу
sensor-valid = действует
sensor-overdue = просрочена
sensor-not-calibrated = калибровок не введено
sensor-drifts = показания уходят
sensor-often-out = дважды подряд вне допуска: калибровать чаще
sensor-modes = отказы:
sensor-calibrations = Калибровки: { $count }
sensor-line = множитель { $gain }, сдвиг { $offset }
sensor-errors = погрешность до калибровки { $found }, после { $left }
sensor-within = в допуске
sensor-out = вне допуска
sensor-withdrawn = отозвана
signal-stale = устарел
signal-good = в порядке
signal-good-backfilled = из архива
signal-uncertain-stuck = застыл
signal-uncertain-estimated = оценка
signal-uncertain-suspect = под подозрением
signal-uncertain-clock = время под сомнением
signal-uncertain-sensor = датчик под сомнением
signal-uncertain-spike = выброс
signal-uncertain-change = слишком быстрое изменение
signal-uncertain-substituted = заменён
signal-bad-range = вне диапазона
signal-bad-sensor = датчик без значения
signal-bad-device = отказ устройства
signal-bad-comm = нет связи с устройством
signal-bad-config = нет такого регистра
signal-bad-no-data = нет данных
signal-bad-heartbeat = сигнал жизни стоит
signal-bad-stuck = застыл, заменён
outcome-uncertain = сомнительные
outcome-late = поздние, но вовремя
outcome-bad-range = вне диапазона
outcome-bad-sensor = датчик без значения
outcome-bad-device = отказ устройства
outcome-bad-comm = нет связи с устройством
outcome-bad-config = нет такого регистра
outcome-bad-no-data = нет данных
outcome-spike = выброс
outcome-change = слишком быстрое изменение
outcome-bad-heartbeat = сигнал жизни стоит
outcome-bad-stuck = застыл, заменён
outcome-duplicate = повторы
outcome-too-late = слишком поздние
outcome-future = из будущего
outcome-queue-full = не хватило места
outcome-no-answer = без ответа
outcome-refused = отказано
outcome-malformed = не разобрано
outcome-unmapped = не объявлено
outcome-sequence = потеряно в пути
outcome-skipped = опрос пропущен
finding-no-connection = Нет соединения.
finding-no-connection-steps = Проверьте питание шлюза или брокера и кабель, затем адрес и порт в файле площадки. Остальные источники живы — значит, сеть у сервера есть. Соединение восстановится само.
finding-silent = Соединение есть, данных нет.
finding-silent-steps = Проверьте, работает ли устройство за шлюзом и публикует ли оно; если молчит весь шлюз — питание и сеть на участке.
finding-no-answer = Часть запросов остаётся без ответа.
finding-no-answer-steps = Проверьте питание и адрес (unit id) молчащего устройства, затем линию до него; если не отвечают все — шлюз. Живых соседей это не задерживает.
finding-refused = Устройство говорит, что такого регистра нет.
finding-refused-steps = Сверьте адрес, таблицу и тип с руководством; частая ошибка — счёт с 1 вместо 0.
finding-malformed = Сообщения не удаётся разобрать.
finding-malformed-steps = Сравните пришедшее сообщение с указателем value и форматом времени в файле площадки: вероятно, обновили прошивку или шлюз.
finding-unmapped = Приходит то, что не объявлено.
finding-unmapped-steps = Допишите сигнал в файл площадки или уберите лишнюю подписку.
finding-lost = Часть данных теряется в пути.
finding-lost-steps = Проверьте загрузку сети и шлюза, очередь брокера (max_queued_messages) и уровень радиосигнала.
finding-overloaded = Линия не успевает: часть опросов пропускается.
finding-overloaded-steps = Опрашивайте медленные точки реже (class), объедините соседние адреса, поднимите скорость линии; проверьте, не тормозит ли её молчащее устройство.
finding-clock-ahead = Часы спешат на { $by }: показания из будущего не учитываются.
finding-clock-ahead-steps = Включите на устройстве синхронизацию времени (NTP) и сверьте часовой пояс.
finding-clock-behind = Самое свежее приходит с возрастом { $by }: отстают часы, или данные стоят в очереди.
finding-clock-behind-steps = Если возраст не меняется — часы: включите NTP, сверьте часовой пояс. Если растёт или убывает — очередь на шлюзе.
finding-clocks-corrected = Часы неверны, { $by }: { $devices }. Показания поставлены на своё время.
finding-clocks-corrected-steps = Включите на устройстве синхронизацию времени (NTP) и сверьте часовой пояс. Если данные и должны приходить с опозданием, укажите clock = "trusted" в файле площадки.
source-clocks = Часы устройств: { $count }
clock-ahead = спешат на { $by }
clock-behind = отстают на { $by }
clock-well = верны
clock-trusted = приняты на веру
clock-gains = уход { $secs } с в сутки
clock-set = переведены в { $at } на { $by } с
clock-waiting = ждут: { $count }
finding-device = Ни один сигнал не даёт значения: устройство само сообщает о неисправности.
finding-device-steps = Посмотрите на дисплей и индикацию устройства, его питание и журнал; проверьте, не в обслуживании ли оно.
finding-sensors = Не в порядке отдельные датчики: { $signals }.
finding-sensors-steps = Связь есть, остальные сигналы приходят: осмотрите датчик, его питание и обогрев.
alarms-label = Происшествия
alarms-new = { $n ->
    [one] { $count } новое
   *[other] { $count } новых
}
alarms-acknowledged = { $count } принято
alarms-returned = { $n ->
    [one] { $count } ушло неквитированным
   *[other] { $count } ушло неквитированными
}
language-label = Язык
theme-light = Светлая тема
theme-dark = Тёмная тема
loading = Связь с сервером устанавливается…

## Chain

chain-label = Производственная цепочка
stage-label = Этап
buffer-label = Буфер
table-show = Таблица
table-hide = Схема
stage-on-plan = по плану
stage-ahead = опережает
stage-behind = отстаёт
stage-starved = нечего брать
stage-blocked = некуда отдать
stage-unknown = нет данных
stage-no-plan = нет плана
lag-on-plan = по плану
rate-label = темп
lag-label = фаза
total-of-plan = { $actual } из { $planned }
data-age = данные { $span } назад
buffer-full-in = полон через
buffer-empty-in = пуст через
buffer-full-now = полон
buffer-empty-now = пуст
buffer-clock-band = ({ $earliest }–{ $latest })
buffer-clock-open = ({ $earliest } – нет)
buffer-no-clock = предел далеко
buffer-above = выше предела
buffer-below = ниже предела
buffer-no-flow = поток неизвестен
sensor-doubtful = датчик ?
level-label = уровень
clock-label = срок
net-label = приток минус отбор
actual-label = факт
planned-label = план
state-label = состояние

summary-in-step = Цепочка идёт по плану
summary-unknown = { $n ->
    [one] О { $count } этапе нет данных
   *[other] О { $count } этапах нет данных
}
summary-worst = Больше всех отстаёт
summary-clock = Ближайший предел
summary-drum = Узкое место с { $at }
drum-mark = узкое место
estimate-tab-twin = оценка: дублёр с { $since }
estimate-tab-balance = оценка: баланс с { $since }
estimate-tab-manual = оценка: задано с { $since }
estimate-twin = Оценка по дублёру «{ $signal }» с { $since }: сам сигнал ничего не говорит.
estimate-balance = Оценка по балансу вокруг с { $since }: сам сигнал ничего не говорит.
estimate-manual = Оценка по заданному числу с { $since }: сам сигнал ничего не говорит.
estimate-part = Из выполненного { $amount } — оценка.
forecast-estimated = Он начинается с чисел, которые сейчас оценены.
drum-stop = стоит
drum-rate = работает медленно
drum-plan = исправно
burn-fast = Допуск плана 2 %: израсходовано { $used }, темп ×{ $rate }
burn-gone = Допуск плана 2 % исчерпан ({ $used })
zone-label = защита узкого места
zone-before = питает узкое место: зона { $zone }, израсходовано { $used }
zone-after = принимает от узкого места: зона { $zone }, израсходовано { $used }
zone-green = зелёная
zone-yellow = жёлтая
zone-red = красная
legend-sign = + отстаёт, − опережает, ±5 мин «по плану»
legend-done = «из»: сделано из плана к этому часу; → к концу смены, ▲ план вряд ли выполним
legend-plan = план сейчас
legend-nominal = номинал
legend-marks = пределы
legend-target = цель
legend-band = погрешность
legend-clock = срок: по прогнозу, в скобках 80 %
legend-unknown = нет данных
legend-estimate = ~ оценка: за умерший сигнал говорит замена
legend-drum = узкое место: этап, который сейчас держит цепочку
legend-thirds = трети запаса буфера для узкого места

legend-title = Обозначения

## Forecast

forecast-open = прогноз
forecast-title = Прогноз
forecast-at = Прогноз на { $at }: { $paths } вариантов, на { $span } вперёд.
forecast-none = Прогноза пока нет.
end-title = К концу смены (80 %)
end-of-plan = из { $planned } по плану; шанс выполнить
grade-title = Насколько прогнозы сбывались
grade-what = что говорилось
grade-was = что вышло
grade-aim = цель
grade-levels = полоса 80 % для уровня на { $ahead } вперёд
grade-clock = часы до предела, который наступил, за последний час
grade-end-held = полоса 80 % для конца смены
grade-end-error = итог смены, в доле плана
grade-held = сбылось { $held } из { $cases }
grade-off = ошибка { $off } в среднем по { $cases }
grade-none = случаев ещё не было

## Use of time

close = Закрыть
detail-open = Использование времени
time-title = Время этой смены
time-last = Прошлая смена
time-none = Смены пока нет.
time-producing = работа
time-slow = медленная работа
time-starved = нечего брать
time-blocked = некуда отдать
time-down = внеплановый простой
time-planned-stop = плановый простой
time-idle = нет плана
time-unknown = нет данных
time-availability = доступность
time-ready = готовность
time-used = использование готовности
time-effectiveness = эффективность
time-quality = качество
time-oee = OEE
time-utilisation = загрузка по часам

## Incidents

incidents-title = Происшествия
incidents-none = Происшествий нет
incidents-none-more = Ни одно звено не требует вмешательства.
incidents-none-blind = Но не обо всех звеньях есть данные.
incidents-rest = { $n ->
    [one] и ещё { $count } происшествие
    [few] и ещё { $count } происшествия
   *[other] и ещё { $count } происшествий
}
incident-cause = причина: { $cause }
incident-since = с { $at } · { $span }
incident-ended = закончилось в { $at }
incident-replaces = повторно: заменяет № { $number }, не квитировано (таких { $count } с { $since })
incident-loss = если ничего не делать: { $stage } недодаст { $amount } к { $until }
incident-loss-parts = из них по причине: { $parts }
incident-loss-machine = { $machine } не работает
incident-loss-even-so = даже если устранить сейчас, плану не хватит { $amount }
incident-members = { $n ->
    [one] ещё { $count } последствие
    [few] ещё { $count } последствия
   *[other] ещё { $count } последствий
}
incident-new = не квитировано
incident-acknowledged = квитировано
incident-returned = ушло, не квитировано
incident-normal = закончилось
member-over = прошло
acknowledge = Квитировать
acknowledging = Отправляется…
comment = Комментарий
comment-send = Записать
comment-placeholder = что сделано, кому сообщено
refused = Сервер не принял: { $error }
name-title = Кто квитирует?
name-hint = Имя спрашивается один раз и хранится в этом браузере.
name-field = Фамилия и должность
name-save = Запомнить
name-change = сменить
name-current = За пультом: { $name }
cancel = Отмена

## Demonstration and replay

demo-title = Сценарии
demo-stop = Остановить сценарий
demo-running = идёт
demo-none = Сценариев нет
replay-title = Запись
replay-pause = Пауза
replay-play = Пустить
replay-paused = на паузе
replay-speed = Скорость

## Link

link-lost = Связи с сервером нет с { $at }. Показано последнее известное; это не текущее состояние.
link-frozen = Сервер на связи, но время площадки стоит с { $at }. Показанное не обновляется.
link-refused = Сервер отвечает, но не так, как ожидалось: { $error }

## Metal beside the tonnes

metal-title = Металл: { $content }
metal-sampled = проба в { $at }
metal-grade = содержание в питании сейчас
metal-recovery = извлечение сейчас
metal-won = извлечено за смену
metal-moved = прошло за смену
metal-gap = к плану
metal-unknown = тонны с неизвестным содержанием
metal-of-plan = план { $planned }
loss-own-stop = свои остановки
loss-slow = медленная работа
loss-starved = нет питания, причина: { $by }
loss-blocked = заблокирован, причина: { $by }
loss-quality = содержание и извлечение
loss-plan = изменение плана
loss-unknown = неизвестно

## Figures of a shift that people enter

entry-open = Ввести данные
entry-title = Данные смены
entry-author = Кто вводит (фамилия)
entry-author-needed = Укажите, кто вводит.
entry-shift-now = Эта смена
entry-shift-last = Прошлая смена
entry-missing = Не введено: { $count } из { $all }
entry-complete = Всё введено
entry-none = не введено
entry-told = введено: { $count }
entry-told-until = только до { $at }
entry-from = с
entry-until = до
entry-at = время
entry-document = № документа
entry-reason = Исправление за { $when }. Причина:
entry-reason-needed = Напишите причину исправления.
entry-withdraw = Отозвать
entry-withdrawn = отозвано
entry-correct = исправить
entry-revisions = редакций: { $count }
entry-more = показать ещё { $count }
entry-eyes = Уровни на глаз
entry-send = Отправить
entry-keys = Enter — дальше, Ctrl+Enter — отправить
entry-taken = Принято: { $count }
entry-not-taken = Ничего не принято. Исправьте отмеченное и отправьте снова.
entry-not-sent = Не отправлено. Исправьте отмеченное.
entry-nothing = Отправлять нечего: введите хотя бы одно значение.
entry-no-link = Нет связи с сервером. Введённое сохранено здесь: отправьте ещё раз.
entry-out-of-range = Вне пределов. Ожидается: { $range }
entry-range-from = от { $least } { $unit }
entry-range-to = до { $most } { $unit }
entry-time-expected = Время не из этой смены. Ожидается ЧЧ:ММ от { $start } до { $end }
entry-told-already = До { $at } уже введено. Чтобы изменить, нажмите «исправить»
entry-last-title = Итоги прошлой смены
entry-file = Файл: весовая, лаборатория, сводка
entry-file-hint = XLSX или CSV. Сначала файл проверяется, принимается — по вашей кнопке.
entry-file-kind = Вид таблицы
entry-file-usual = по обычным названиям столбцов
entry-file-choose = Выберите файл
entry-file-author = Сначала укажите вверху, кто вводит.
entry-file-would = Будет принято: новых { $new }, исправлений { $corrects }; уже известно { $same }.
entry-file-good = Годные строки: новых { $new }, исправлений { $corrects }; уже известно { $same }.
entry-file-taken = Принято: новых { $new }, исправлений { $corrects }; уже было известно { $same }.
entry-file-known = Нового в файле нет: всё уже известно.
entry-file-problems = Ошибок: { $count }. Ничего не принято.
entry-file-take = Принять файл
entry-file-take-good = Принять только годные строки: { $count }
entry-file-sheets = Прочитан лист «{ $sheet }». Не прочитаны: { $others }.
entry-file-outdated = Строки { $rows }: с тех пор исправлено вручную, исправление остаётся.
entry-row = Строка
entry-column = Столбец
entry-what = Что не так и что ожидается
last-title = Прошлая смена
last-amended = исправлено в { $at }, было { $was }

fact-out-of-range = { $found } — вне пределов. Ожидается от { $least } до { $most }
fact-too-old = Слишком старое. Принимается с { $since }: эта и прошлая смена
fact-forgotten = Слишком старое: это время уже не исправить
fact-future = Это время ещё не наступило. Ожидается до { $until }
fact-overlaps = За часть этого времени уже введено: { $value } ({ $from }–{ $until }, { $author }). Исправьте ту запись
fact-no-reason = Уже введено: { $value } ({ $author }). Чтобы исправить, нажмите «исправить» и напишите причину
fact-not-a-number = { $found } — не число. Ожидается, например, 1 240,5
fact-not-a-time = { $found } — не время. Ожидается, например, 22.11.2026 08:00
fact-not-a-date = { $found } — не дата. Ожидается, например, 22.11.2026
fact-lacks-time = Нет времени. Ожидается время суток или смена рядом с датой
fact-lacks-date = { $found } без даты. Ожидается дата рядом
fact-no-heading = Не найдены заголовки таблицы. Нужны время (Дата и Время, Начало и Окончание или Дата и Смена) и значение (Нетто, Факт, …)
fact-no-column = Нет столбца «{ $expected }». Найдены: { $found }
fact-unknown-name = Неизвестно: { $found }. Ожидается название показателя, бункера или этапа
fact-of-nothing = Непонятно, к чему относится значение: выберите вид таблицы или добавьте столбец с показателем
fact-contradicts = То же, что в строке { $row }, но с другим значением. Оставьте верную строку или дайте номера документов
fact-unit = Столбец в { $found }, ожидается { $expected }. Пересчёта нет
fact-no-table = Файл не читается. Ожидается XLSX или CSV с таблицей
fact-no-rows = Под заголовком нет строк со значениями
fact-too-wide = Лишняя ячейка. Возможно, запятая числа принята за разделитель
fact-no-shift = { $found } — нет такой смены в этот день
fact-backwards = Конец раньше начала
fact-needs-interval = Нужны начало и конец
fact-needs-one-time = Нужно одно время, без конца
fact-author = Имя: от 1 до { $most } знаков
fact-too-long = Слишком длинно: не больше { $most } знаков
fact-full = Записей уже { $limit }, больше не принимается

## Units

unit-t = т
unit-per-hour = { $unit }/ч
span-days = { $days } сут { $hours } ч
span-hours = { $hours } ч { $minutes } мин
span-minutes = { $minutes } мин
span-seconds = { $seconds } с

# Люди: вход, роли, журнал действий
who-sign-in = Войдите, чтобы сделать это.
who-look = Чтобы смотреть, нужно войти.
who-ended = Сеанс закончился. Войдите снова.
who-open = Здесь никому не нужно входить: пользователей ещё нет. Первого добавляют на самой машине: tizbek user add.
who-not-allowed = { $name } не может этого сделать: нужна роль ({ $roles }).
who-not-yours = Это касается не ваших этапов ({ $units }).
who-other-name = Вы вошли как { $name } и не можете говорить за другого ({ $typed }).
who-wrong = Логин или пароль неверен.
who-wrong-old = Старый пароль неверен.
who-wait = Слишком много неудачных попыток. Попробуйте через { $wait }.
who-origin = Запрос пришёл с другой страницы ({ $origin }) и не выполнен.
who-no-log = Журнал действий сейчас не записывается, поэтому ничего не сделано.
role-viewer = наблюдатель
role-dispatcher = диспетчер
role-planner = плановик
role-engineer = инженер
role-unit = участок
role-administrator = администратор
sign-title = Вход
sign-login = Логин
sign-password = Пароль
sign-do = Войти
sign-caps = Включён Caps Lock
sign-kept = То, что вы набрали, сохранено и будет отправлено.
sign-again = Снова можно через { $wait }
sign-show = Показать пароль
me-open = Вход не нужен
me-open-long = Пользователей ещё нет: входить никому не нужно, имена пишут сами. Первого пользователя добавляют на самой машине: tizbek user add.
me-stranger = Вы не вошли
me-title = Кто за пультом
me-roles = Роли
me-units = Этапы
me-sign-out = Выйти
me-password = Сменить пароль
me-users = Пользователи
me-log = Журнал действий
me-demo = Посмотреть в другой роли
me-may-not = Ваша роль этого не может
me-not-yours = Касается других этапов
password-old = Старый пароль
password-new = Новый пароль, не короче 10 знаков
password-again = Новый пароль ещё раз
password-differ = Пароли не совпадают
password-changed = Пароль изменён. Войдите с новым.
users-add = Добавить пользователя
users-name = Фамилия и должность
users-state = Состояние
users-active = допущен
users-disabled = отключён
users-disable = Отключить
users-enable = Допустить
users-change = Изменить
users-reset = Новый пароль
users-save = Сохранить
users-saved = Сохранено: { $login }
users-ends = С новым паролем или ролью сеансы пользователя заканчиваются.
log-when = Когда
log-who = Кто
log-from = Откуда
log-what = Что
log-on = Над чем
log-outcome = Итог
log-all = все
log-more = Показать более ранние
log-none = Таких записей нет
log-nobody = неизвестно кто
log-open = без входа
log-sound = Журнал цел, записей: { $count }; каждая такая, какой была записана.
log-unsound = Журнал изменён: запись { $row }. Сообщите администратору: tizbek log verify.
entry-by = ввёл { $name }
did-asked = запрошено
did-done = сделано
did-refused = не принято
did-denied = не разрешено
did-failed = не удалось
act-sign-in = вход
act-sign-out = выход
act-acknowledge = квитирование
act-comment = комментарий
act-tell-facts = ввод фактов
act-import-facts = загрузка таблицы
act-calibrate = калибровка
act-survey = замер запаса
act-plan = план
act-replay = управление повтором
act-scenario = сценарий демонстрации
act-user-add = новый пользователь
act-user-name = имя пользователя
act-user-roles = роли пользователя
act-user-password = пароль пользователя
act-user-disable = отключение пользователя
act-user-enable = допуск пользователя
act-token-add = новый токен
act-token-revoke = отзыв токена
`,$o=["ru","kk","en"];function Rr(t,e){const n=new nc(t,{useIsolating:!1});for(const r of n.addResource(new wc(e)))throw r;return n}const Ks={ru:Rr("ru",yc),kk:Rr("kk",pc),en:Rr("en",bc)},kc={ru:["ru","en"],kk:["kk","ru","en"],en:["en","ru"]};function xc(){const t=new URLSearchParams(location.search).get("lang")??localStorage.getItem("tizbek.lang")??navigator.language;return $o.find(e=>t.startsWith(e))??"ru"}class $c{#e=ve(_t(xc()));get current(){return a(this.#e)}set current(e){j(this.#e,e,!0)}set(e){this.current=e,localStorage.setItem("tizbek.lang",e)}}const ca=new $c;function d(t,e){for(const n of kc[ca.current]){const r=Ks[n].getMessage(t)?.value;if(r){const s=[],i=Ks[n].formatPattern(r,e,s);for(const c of s)console.error(`${n}/${t}: ${c.message}`);return i}}return console.error(`no text for ${t}`),t}function gt(t){return t[ca.current]||t.ru||t.en}const Ec=" ",_s="−";function ge(t,e=0){const[n="0",r]=Math.abs(t).toFixed(e).split("."),s=n.replace(/\B(?=(\d{3})+$)/g,Ec),i=ca.current==="en"?".":",",c=r===void 0?s:s+i+r;return t<0&&/[1-9]/.test(c)?_s+c:c}function mn(t,e=0){const n=ge(t,e);return t>0&&/[1-9]/.test(n)?`+${n}`:n}function Jr(t){const e=Math.abs(t);return ge(t,e>=.05&&e<99.95?1:0)}const Sa=t=>t.replaceAll(" "," ");function Rt(t){const e=Math.max(0,Math.round(t));if(e<60)return Sa(d("span-seconds",{seconds:String(e)}));const n=Math.round(e/60);if(n<60)return Sa(d("span-minutes",{minutes:String(n)}));const r=Math.floor(n/60);return r<24?Sa(d("span-hours",{hours:String(r),minutes:String(n%60).padStart(2,"0")})):Sa(d("span-days",{days:String(Math.floor(r/24)),hours:String(r%24)}))}function Qr(t){const e=Math.round(Math.abs(t)/60);return(e===0?"":t>0?"+":_s)+(e===0?Sa(d("span-minutes",{minutes:"0"})):Rt(e*60))}const Gs=new Map;function ms(t,e){let n=Gs.get(e);n||(n=new Intl.DateTimeFormat("en-GB",{timeZone:e,hourCycle:"h23",year:"numeric",month:"2-digit",day:"2-digit",hour:"2-digit",minute:"2-digit",second:"2-digit"}),Gs.set(e,n));const r={};for(const{type:_,value:g}of n.formatToParts(new Date(t)))r[_]=g;const{day:s="",month:i="",year:c="",hour:u="",minute:f="",second:h=""}=r;return{date:`${s}.${i}.${c}`,hours:u,minutes:f,seconds:h}}function lt(t,e){const{hours:n,minutes:r}=ms(t,e);return`${n}:${r}`}function da(t,e){const{hours:n,minutes:r,seconds:s}=ms(t,e);return`${n}:${r}:${s}`}function ma(t,e){return ms(t,e).date}function et(t,e,n){const r=Math.abs(Date.parse(t)-Date.parse(e))>648e5,s=lt(t,n);return r?`${ma(t,n).slice(0,5)} ${s}`:s}function Sc(t,e){const n=new Intl.DateTimeFormat("en-GB",{timeZone:e,timeZoneName:"longOffset"}).formatToParts(new Date(t)).find(({type:u})=>u==="timeZoneName")?.value,r=/^GMT([+-])(\d\d):(\d\d)$/.exec(n??"");if(!r)return"UTC";const[,s,i,c]=r;return`UTC${s==="-"?_s:"+"}${Number(i)}${c==="00"?"":`:${c}`}`}function wr(t,e){return(Date.parse(e)-Date.parse(t))/1e3}const Eo=300,An={bad:"■",warn:"▲",ahead:"◆",blind:"?",plain:"●"};function Tc(t){switch(t.state){case"starved":case"blocked":return"bad";case"behind":return"warn";case"ahead":return"ahead";case"unknown":return"blind";case"no_plan":case"on_plan":return"plain"}}function So(t){return d(`stage-${t.state.replaceAll("_","-")}`)}function To(t){return t.state==="unknown"?d("stage-unknown"):t.state==="no_plan"?d("stage-no-plan"):t.lag_secs===null?"—":Math.abs(t.lag_secs)<=Eo&&(t.state==="on_plan"||t.state==="ahead")?d("lag-on-plan"):Qr(t.lag_secs)}const Ac=.005;function gs(t,e,n){const r=n.flatMap(({members:_})=>_).filter(({active:_,subject:g})=>_&&g===t.id).map(({condition:_})=>_),s={full:t.capacity-e.level,empty:e.level},i=t.capacity*Ac;if(r.includes("full")||s.full<=i)return{tone:"bad",limit:"full",clock:null,reached:!0};if(r.includes("empty")||s.empty<=i)return{tone:"bad",limit:"empty",clock:null,reached:!0};const u=e.full&&(!e.empty||e.full.in_secs<=e.empty.in_secs)?"full":e.empty?"empty":null,f=u==="full"?e.full:u==="empty"?e.empty:null;return{tone:r.length>0||f!==null&&f.in_secs<t.reaction_secs?"warn":e.net===null?"blind":"plain",limit:u,clock:f,reached:!1}}function Ao(t,e,n){const r=et(t.earliest,e,n);return t.latest===null?d("buffer-clock-open",{earliest:r}):d("buffer-clock-band",{earliest:r,latest:et(t.latest,e,n)})}function Mo(t,e,n,r,s){return n.reached?d(n.limit==="full"?"buffer-full-now":"buffer-empty-now"):!n.clock||!n.limit?n.tone==="blind"?d("buffer-no-flow"):d(e>t.high?"buffer-above":e<t.low?"buffer-below":"buffer-no-clock"):`${`${d(`buffer-${n.limit}-in`)} ${Rt(n.clock.in_secs)}`} · ${et(n.clock.at,r,s)} ${Ao(n.clock,r,s)}`}function Mc(t,{side:e,zone:n}){const[r,s]=e==="before"?[0,t.target]:[t.target,t.capacity],i=u=>r+(s-r)*u/3;return(e==="before"?["red","yellow","green"]:["green","yellow","red"]).map((u,f)=>({zone:u,from:i(f),to:i(f+1),here:u===n}))}function No({side:t,zone:e,penetration:n}){const r=`${ge(Math.max(n,0)*100)} %`;return d(`zone-${t}`,{zone:d(`zone-${e}`),used:r})}const zo=.2,Nc=.5;function lr(t){return t<zo?"bad":t<Nc?"warn":"plain"}function Vn(t){return t>.99?"> 99 %":t<.01?"< 1 %":`${ge(t*100)} %`}function br({low:t,middle:e,high:n}){return`${ge(e)} (${ge(t)}–${ge(n)})`}function zc(t,e){const n={from:lt(e.start,t.time_zone),until:lt(e.end,t.time_zone),stage:yt(t.stages,e.stage),cause:yt(t.stages,e.cause),lag:Rt(e.falls_secs),amount:`${ge(e.missing)} ${st(t)}`};return d("plan-trial-weakest",n)}function qc(t,{stage:e,until:n,lost:r,charges:s,even_so:i}){const c=g=>`${ge(g)} ${st(t)}`,u=s.filter(({share:g})=>g>=.005),f=g=>{const p=yt(t.stages,g.stage);if(!g.resource)return p;const x=d("incident-loss-machine",{machine:yt(t.resources,g.resource)});return g.stage===e?x:`${x} (${p})`},h=g=>`${f(g)}: ${ge(g.share*100)} %`,_=[d("incident-loss",{stage:yt(t.stages,e),amount:c(r),until:lt(n,t.time_zone)})];return u.some(g=>g.stage!==e||g.resource)&&_.push(d("incident-loss-parts",{parts:u.map(h).join(", ")})),i>=.5&&_.push(d("incident-loss-even-so",{amount:c(i)})),_.join(" · ")}function qo(t){return t.plan_trials.find(({version:e,shift_start:n})=>e===t.plan.version&&n===t.shift?.start)}function Oc({burn:t}){if(!t||t.used<=0)return"";const e=`${ge(t.used*100)} %`;return t.used>=1?d("burn-gone",{used:e}):(t.rate??0)>1?d("burn-fast",{used:e,rate:ge(t.rate??0,1)}):""}function pr(t,e){const n=[...t.stages,...t.buffers,...t.sources,...t.signals].find(({id:r})=>r===e);return n?gt(n.name):e}function Ic(t,{cause:e}){return pr(t,e.stage??e.source??e.signal??e.sensor??"?")}const Dc={twin:"estimate-tab-twin",balance:"estimate-tab-balance",manual:"estimate-tab-manual"},Rc={twin:"estimate-twin",balance:"estimate-balance",manual:"estimate-manual"};function es(t,{by:e,since:n},r){return d(Dc[e],{since:et(n,r,t.time_zone)})}function Oo(t,{by:e,since:n,signal:r},s){return d(Rc[e],{since:et(n,s,t.time_zone),signal:pr(t,r??"")})}function Ys(t,e,n){const r=Cc(t,e,n);return e.estimated?d("condition-estimated",{what:r}):r}function Cc(t,e,n){const r=e.clock_now??e.clock,s=pr(t,e.subject);if(e.instrument)return Pc(t,e,e.instrument,s);const i=e.pace!==null&&e.pace<.05?"-stands":"",c=e.condition==="behind"&&e.chance!==null&&e.chance<zo?"-bad-plan":"";return d(`condition-${e.condition.replaceAll("_","-")}${i}${c}`,{chance:Vn(e.chance??1),pace:`${ge((e.pace??1)*100,0)} %`,since:et(e.since,n,t.time_zone),stage:s,buffer:s,source:s,signal:s,size:`${ge(e.amount,2)} ${st(t)}`,content:t.content?gt(t.content.name):"",lag:Rt(e.lag_secs),at:r?et(r.at,n,t.time_zone):"—",in:r?Rt(wr(n,r.at)):"—"})}function Pc(t,e,{kind:n,share:r,rival:s},i){const c=e.amount===0?`${mn(r*100,1)} %`:`${mn(e.amount,1)} ${t.unit}`;if(e.condition==="sensor_drifts")return d("condition-sensor-drifts",{signal:i,size:c});const u=d(`condition-meter-suspect-${n}`,{signal:i,size:c});return s===null?u:`${u} ${d("condition-meter-suspect-rival",{rival:pr(t,s)})}`}function Lc(t,e){if(!t.active)return t;const n=e.stages.find(({id:s})=>s===t.subject);if(Do(t.condition))return jc(t,n);if(t.condition!=="behind")return t;const r=n?.lag_secs;return r==null||r<=0?t:{...t,lag_secs:r}}function jc(t,e){const n=e?.metal;if(!n)return t;const[r,s]=t.condition==="low_grade"?[n.grade,n.planned_grade]:[n.recovery?.now??null,n.recovery?.planned??null],i=n.ledger.lines.find(({loss:c})=>c==="quality")?.amount??t.amount;return{...t,amount:i,pace:r!==null&&s?r/s:t.pace}}const Zs={full:0,empty:0,will_fill:1,will_empty:1,silent:2,meter_suspect:2,out_of_pattern:2,slow:3,low_grade:3,low_recovery:3,behind:4,sensor_drifts:5,calibration_overdue:6},ur=({members:t})=>t.every(({condition:e})=>e==="calibration_overdue"||e==="sensor_drifts");function Fc({members:t}){const e=({clock_now:n,clock:r})=>Date.parse((n??r)?.at??"9999-01-01T00:00:00Z");return[...t].sort((n,r)=>Number(r.active)-Number(n.active)||Zs[n.condition]-Zs[r.condition]||e(n)-e(r)||n.since.localeCompare(r.since))}function Io(t){const e=t.members.filter(({active:n})=>n);return e.length===0||ur(t)?"plain":e.some(({condition:n})=>n==="full"||n==="empty")?"bad":"warn"}function Uc(t,e){return`${gt(t.name)} ${Qa(t,e)}`}function Hc(t,e,n){const r=e?.metal;return!t.content||!e||!r||r.planned===null?"":n.flatMap(({members:i})=>i).some(({active:i,subject:c,condition:u})=>i&&c===e.id&&Do(u))?`${gt(t.content.name)} ${mn(r.actual-r.planned,1)} ${st(t)}`:""}function Do(t){return t==="low_grade"||t==="low_recovery"}function Qa({unit:t},e){return e===null?"—":`${ge(e,e<20?2:1)} ${t}`}function st(t){return t.unit==="t"?d("unit-t"):t.unit}function Na(t){return d("unit-per-hour",{unit:st(t)})}function yt(t,e){const n=t.find(r=>r.id===e);return n?gt(n.name):e}var Vc=k('<i class="fill svelte-1zbs2n"></i> <i class="band svelte-1zbs2n"></i> <i class="level svelte-1zbs2n"></i>',1),Bc=k("<i></i>"),Wc=k('<b class="sensor svelte-1zbs2n"> </b>'),Kc=k('<span class="grade svelte-1zbs2n"> </span>'),Gc=k('<p class="left svelte-1zbs2n"><span aria-hidden="true"> </span> </p>'),Yc=k('<span class="shape svelte-1zbs2n" aria-hidden="true"> </span>'),Zc=k('<p><!> </p> <p class="left svelte-1zbs2n"> </p> <p class="at svelte-1zbs2n"><b class="svelte-1zbs2n"> </b></p> <p class="at"> </p>',1),Xs=k('<p class="none svelte-1zbs2n"> </p>'),Xc=k('<p class="amount svelte-1zbs2n"> <small class="svelte-1zbs2n"> </small></p> <p class="percent svelte-1zbs2n"> <!></p> <p class="percent svelte-1zbs2n"><!></p> <div class="clock svelte-1zbs2n" role="note"><!></div>',1),Jc=k('<article><h2 class="svelte-1zbs2n"> </h2> <div class="body svelte-1zbs2n"><div aria-hidden="true"><!> <!> <i class="mark svelte-1zbs2n"></i> <i class="mark svelte-1zbs2n"></i> <i class="target svelte-1zbs2n"></i></div> <div class="said svelte-1zbs2n"><!></div></div></article>');function Qc(t,e){Ke(e,!0);const n=Z(()=>e.view?gs(e.buffer,e.view,e.incidents):null),r=Z(()=>a(n)?.tone??"blind"),s=B=>Math.min(Math.max(B/Math.max(e.buffer.capacity,1e-9),0),1)*100,i=Z(()=>e.view?s(e.view.level-e.view.sigma):0),c=Z(()=>e.view?s(e.view.level+e.view.sigma):0),u=Z(()=>e.view!==void 0&&e.view.sensor!==null&&!e.view.sensor_quality.startsWith("good")),f=Z(()=>e.view&&a(n)?Mo(e.buffer,e.view.level,a(n),e.now,e.site.time_zone):d("stage-unknown"));var h=Jc();let _;var g=w(h),p=v(g,!0),x=o(g,2),T=w(x),F=w(T);{var R=B=>{var I=Vc(),ee=ze(I);let Y;var te=o(ee,2);let re;var me=o(te,2);let W;b((J,C)=>{Y=St(ee,"",Y,{height:J}),re=St(te,"",re,{bottom:`${a(i)??""}%`,height:`${a(c)-a(i)}%`}),W=St(me,"",W,{bottom:C})},[()=>`${s(e.view.level)??""}%`,()=>`${s(e.view.level)??""}%`]),m(B,I)};z(F,B=>{e.view&&B(R)})}var q=o(F,2);{var L=B=>{var I=ta(),ee=ze(I);Ie(ee,17,()=>Mc(e.buffer,e.view.zone),Y=>Y.zone,(Y,te)=>{var re=Bc();let me,W;b((J,C)=>{me=Xe(re,1,`third ${a(te).zone??""}`,"svelte-1zbs2n",me,{here:a(te).here}),W=St(re,"",W,{bottom:J,height:C})},[()=>`${s(a(te).from)??""}%`,()=>`${s(a(te).to)-s(a(te).from)}%`]),m(Y,re)}),m(B,I)};z(q,B=>{e.view?.zone&&B(L)})}var H=o(q,2);let A;var V=o(H,2);let K;var Q=o(V,2);let se;var N=o(T,2),y=w(N);{var X=B=>{var I=Xc(),ee=ze(I),Y=w(ee),te=o(Y),re=v(te,!0),me=o(ee,2),W=w(me),J=o(W);{var C=G=>{var de=Wc(),oe=v(de,!0);b(M=>l(oe,M),[()=>d("sensor-doubtful")]),m(G,de)},ae=G=>{var de=Kc(),oe=v(de,!0);b(M=>{be(de,"data-grade",e.buffer.id),l(oe,M)},[()=>Uc(e.site.content,e.view.metal.grade)]),m(G,de)};z(J,G=>{a(u)?G(C):e.site.content&&e.view.metal&&G(ae,1)})}var ce=o(me,2),ie=w(ce);{var S=G=>{var de=jt();b((oe,M)=>l(de,`${oe??""} ${M??""}`),[()=>mn(e.view.net),()=>Na(e.site)]),m(G,de)};z(ie,G=>{e.view.net!==null&&G(S)})}var $=o(ce,2),D=w($);{var P=G=>{var de=Gc(),oe=w(de),M=v(oe,!0),E=o(oe);b(()=>{l(M,An.bad),l(E,` ${a(f)??""}`)}),m(G,de)},_e=G=>{var de=Zc(),oe=ze(de),M=w(oe);{var E=Te=>{var Ce=Yc(),qe=v(Ce,!0);b(()=>l(qe,An.warn)),m(Te,Ce)};z(M,Te=>{a(r)==="warn"&&Te(E)})}var O=o(M),le=o(oe,2),he=v(le,!0),ue=o(le,2),we=w(ue),ke=v(we,!0),Se=o(ue,2),Ne=v(Se,!0);b((Te,Ce,qe,Ae)=>{l(O,` ${Te??""}`),l(he,Ce),l(ke,qe),l(Ne,Ae)},[()=>d(`buffer-${a(n).limit}-in`),()=>Rt(a(n).clock.in_secs),()=>et(a(n).clock.at,e.now,e.site.time_zone),()=>Ao(a(n).clock,e.now,e.site.time_zone)]),m(G,de)},ne=G=>{var de=Xs(),oe=v(de,!0);b(()=>l(oe,a(f))),m(G,de)};z(D,G=>{a(n).reached?G(P):a(n).clock?G(_e,1):G(ne,-1)})}b((G,de,oe)=>{l(Y,`${e.view.estimated?"~":""}${G??""}`),l(re,de),l(W,`${oe??""} %`),be($,"aria-label",a(f))},[()=>ge(e.view.level),()=>st(e.site),()=>ge(e.view.level/e.buffer.capacity*100)]),m(B,I)},U=B=>{var I=Xs(),ee=v(I,!0);b(Y=>l(ee,Y),[()=>d("stage-unknown")]),m(B,I)};z(y,B=>{e.view&&a(n)?B(X):B(U,-1)})}b((B,I,ee,Y,te,re)=>{_=Xe(h,1,`card ${a(r)??""}`,"svelte-1zbs2n",_,{hatched:a(r)==="blind"}),be(h,"data-buffer",e.buffer.id),be(h,"aria-label",B),be(h,"title",I),l(p,ee),Xe(T,1,`vessel ${e.buffer.form??""}`,"svelte-1zbs2n"),A=St(H,"",A,{bottom:Y}),K=St(V,"",K,{bottom:te}),se=St(Q,"",se,{bottom:re})},[()=>gt(e.buffer.name),()=>e.view?.zone?No(e.view.zone):void 0,()=>gt(e.buffer.name),()=>`${s(e.buffer.high)??""}%`,()=>`${s(e.buffer.low)??""}%`,()=>`${s(e.buffer.target)??""}%`]),m(t,h),Ge()}const ed=2e5;function td(t){const e=[...t.stages.map(({id:i})=>({key:`stage:${i}`,kind:"stage",id:i})),...t.buffers.map(({id:i})=>({key:`buffer:${i}`,kind:"buffer",id:i}))],n=t.stages.flatMap(i=>[...i.inputs.map(({buffer:c})=>({from:`buffer:${c}`,to:`stage:${i.id}`})),...i.outputs.map(({buffer:c})=>({from:`stage:${i.id}`,to:`buffer:${c}`}))]),r=new Map(e.map(({key:i})=>[i,[]])),s=new Map(e.map(({key:i})=>[i,[]]));for(const{from:i,to:c}of n)r.get(i)?.push(c),s.get(c)?.push(i);return{nodes:e,edges:n,next:r,previous:s}}function nd({nodes:t,next:e}){const n=new Map(t.map(({key:f},h)=>[f,h]));let r=[],s=0;const i=[],c=new Set;function u(f,h,_){if(!(s++>ed)){i.push(f),c.add(f);for(const g of e.get(f)??[])g===h&&i.length>r.length&&(r=[...i]),!c.has(g)&&(n.get(g)??-1)>_&&u(g,h,_);i.pop(),c.delete(f)}}for(const[f,{key:h}]of t.entries())u(h,h,f);return r}function ad({nodes:t,next:e,previous:n}){const r=new Set,s=[];function i(c){if(!r.has(c)){r.add(c),s.push(c);for(const u of e.get(c)??[])i(u)}}for(const{key:c}of t)n.get(c)?.length===0&&i(c);for(const{key:c}of t)i(c);return s}const Ro=1.12,Co=120,rd=112;function sd(t,e,n){return id(t,e,n)??cd(t,e,n)}function id(t,e,n){const r=nd(t),s=t.nodes.map(({key:_})=>_).filter(_=>!r.includes(_));if(r.length<4||r.length<s.length)return null;let i=null;for(let _=2;_<=r.length/2;_+=1){const g=r.length/2+2-_;if(g<2||(g-2)*(_-2)<s.length||e/g<Co)continue;const p=Math.abs(Math.log(e/g/(n/_)/Ro));(!i||p<i.badness)&&(i={columns:g,rows:_,badness:p})}if(!i)return null;const{columns:c,rows:u}=i,f=new Map;for(const[_,g]of od(c,u).entries()){const p=r[_];p&&f.set(p,g)}const h=[];for(let _=1;_<u-1;_+=1)for(let g=1;g<c-1;g+=1)h.push({column:g,row:_});return ld(t,s,f,h),{columns:c,rows:u,cells:f,ring:r,free:ud(h,f)}}function od(t,e){const n=[];for(let r=0;r<t;r+=1)n.push({column:r,row:0});for(let r=1;r<e-1;r+=1)n.push({column:t-1,row:r});for(let r=t-1;r>=0;r-=1)n.push({column:r,row:e-1});for(let r=e-2;r>0;r-=1)n.push({column:0,row:r});return n}function ld(t,e,n,r){const s=[...r],i=[...e];for(;i.length>0;){const c=p=>[...t.previous.get(p)??[],...t.next.get(p)??[]].flatMap(x=>n.get(x)??[]),f=i.find(p=>(t.previous.get(p)??[]).every(x=>n.has(x)))??i.find(p=>c(p).length>0)??i[0];if(f===void 0)return;i.splice(i.indexOf(f),1);const h=c(f),_=p=>h.reduce((x,T)=>x+Math.hypot(p.column-T.column,(p.row-T.row)*1.05),0);s.sort((p,x)=>_(p)-_(x)||x.column-p.column||p.row-x.row);const g=s.shift();g&&n.set(f,g)}}function ud(t,e){const n=new Set([...e.values()].map(({column:i,row:c})=>`${i},${c}`)),r=new Set(t.map(({column:i,row:c})=>`${i},${c}`).filter(i=>!n.has(i)));let s=null;for(const{column:i,row:c}of t)for(let u=1;u<=4;u+=1)for(let f=1;f<=3;f+=1){let h=!0;for(let _=i;_<i+u;_+=1)for(let g=c;g<c+f;g+=1)h&&=r.has(`${_},${g}`);h&&u>=2&&u*f>(s?s.columns*s.rows:0)&&(s={column:i,row:c,columns:u,rows:f})}return s}function cd(t,e,n){const r=ad(t),s=t.edges.length>0;let i=1,c=1/0;for(let f=1;f<=Math.max(1,r.length);f+=1){const h=Math.ceil(r.length/f);if(f>1&&e/f<Co)break;const _=Math.abs(Math.log(e/f/Math.max(rd,n/h)/Ro));_<c&&([c,i]=[_,f])}const u=new Map;for(const[f,h]of r.entries()){const _=Math.floor(f/i),g=s&&_%2===1?i-1-f%i:f%i;u.set(h,{column:g,row:_})}return{columns:i,rows:Math.max(1,Math.ceil(r.length/i)),cells:u,ring:[],free:null}}function dd({edges:t},{cells:e,ring:n},r){const s=[],i=new Set(n.map((c,u)=>`${c}>${n[(u+1)%n.length]}`));n.length>0&&s.push(fd(n,e,r));for(const c of t){if(i.has(`${c.from}>${c.to}`))continue;const u=vd(c,e,r);u&&s.push({...u,main:n.length===0})}return s}function ts({column:t,row:e},{cellWidth:n,cellHeight:r}){return{x:(t+.5)*n,y:(e+.5)*r}}function fd(t,e,n){const r=t.flatMap(x=>e.get(x)??[]).map(x=>ts(x,n)),s=r.map(({x})=>x),i=r.map(({y:x})=>x),[c,u,f,h]=[Math.min(...s),Math.max(...s),Math.min(...i),Math.max(...i)],_=Math.min(n.cardWidth,n.cardHeight)*.3,g=`M${c+_} ${f}H${u-_}Q${u} ${f} ${u} ${f+_}V${h-_}Q${u} ${h} ${u-_} ${h}H${c+_}Q${c} ${h} ${c} ${h-_}V${f+_}Q${c} ${f} ${c+_} ${f}Z`,p=r.map((x,T)=>{const F=r[(T+1)%r.length]??x;return{x:(x.x+F.x)/2,y:(x.y+F.y)/2,turn:Math.atan2(F.y-x.y,F.x-x.x)*180/Math.PI}});return{path:g,arrows:p,main:!0}}function vd({from:t,to:e},n,r){const s=n.get(t),i=n.get(e);if(!s||!i)return null;const c=ts(s,r),u=ts(i,r);if(s.row===i.row){const p=Math.sign(i.column-s.column),x=u.x-p*(r.cellWidth/2);if(Math.abs(s.column-i.column)===1)return{path:`M${c.x} ${c.y}H${u.x}`,arrows:[{x,y:u.y,turn:p>0?0:180}]};const T=s.row===0?1:-1,F=c.y+T*r.cellHeight/2;return{path:`M${c.x} ${c.y}V${F}H${u.x}V${u.y}`,arrows:[{x:u.x,y:F-T*(r.cellHeight-r.cardHeight)/5,turn:T*-90}]}}const f=Math.sign(i.row-s.row),h=u.y-f*(r.cellHeight/2),_=s.column===i.column?`M${c.x} ${c.y}V${u.y}`:`M${c.x} ${c.y}V${h}H${u.x}V${u.y}`,g=f*(r.cellHeight-r.cardHeight)/5;return{path:_,arrows:[{x:u.x,y:h+g,turn:f>0?90:-90}]}}var hd=k('<i class="fill svelte-5lu18r"></i>'),_d=k('<i class="plan svelte-5lu18r"></i>'),md=k('<i class="pointer svelte-5lu18r"></i>'),gd=k('<span class="beside short svelte-5lu18r"><span aria-hidden="true" class="svelte-5lu18r"> </span> </span>'),wd=k('<span class="beside svelte-5lu18r"> </span>'),bd=k('<span data-end=""><i aria-hidden="true" class="svelte-5lu18r"> </i> </span>'),pd=k('<div class="done svelte-5lu18r"><span class="svelte-5lu18r"><!></span> <!></div>'),yd=k('<article><h2 class="svelte-5lu18r"><button aria-haspopup="dialog" class="svelte-5lu18r"> </button></h2> <p> <small class="svelte-5lu18r"> </small></p> <div class="bar svelte-5lu18r"><!> <i class="nominal svelte-5lu18r"></i> <!> <!></div> <div class="row svelte-5lu18r"><span class="chip svelte-5lu18r"><span aria-hidden="true" class="svelte-5lu18r"> </span> </span> <!></div> <!></article>');function kd(t,e){Ke(e,!0);const n=Z(()=>e.view?Tc(e.view):"blind"),r=Z(()=>Math.max(e.stage.rate_max,e.view?.rate??0,e.view?.planned_rate??0,1e-9)),s=S=>`${Math.min(Math.max(S,0),a(r))/a(r)*100}%`,i=Z(()=>e.view&&a(n)!=="blind"?e.view.rate:null),c=Z(()=>a(n)==="plain"?"":`${An[a(n)]} `),u=Z(()=>e.view?So(e.view):d("stage-unknown")),f=Z(()=>e.view?To(e.view):""),h=Z(()=>e.view?.as_of?d("data-age",{span:Rt(wr(e.view.as_of,e.now))}):""),_=Z(()=>a(n)==="bad"||a(n)==="blind"?a(u):a(f)),g=Z(()=>e.view?.end&&lr(e.view.end.met??1)!=="plain"),p=Z(()=>a(n)==="bad"?a(f):a(n)==="blind"?a(h):a(n)==="plain"?"":a(u));var x=yd();let T;var F=w(x),R=w(F),q=v(R,!0),L=o(F,2);let H;var A=w(L),V=o(A),K=v(V,!0),Q=o(L,2),se=w(Q);{var N=S=>{var $=hd();let D;b(P=>D=St($,"",D,{width:P}),[()=>s(a(i))]),m(S,$)};z(se,S=>{a(i)!==null&&S(N)})}var y=o(se,2);let X;var U=o(y,2);{var B=S=>{var $=_d();let D;b(P=>D=St($,"",D,{left:P}),[()=>s(e.view.planned_rate)]),m(S,$)};z(U,S=>{e.view&&e.view.state!=="no_plan"&&e.view.planned_rate>0&&S(B)})}var I=o(U,2);{var ee=S=>{var $=md();let D;b(P=>D=St($,"",D,{left:P}),[()=>s(a(i))]),m(S,$)};z(I,S=>{a(i)!==null&&S(ee)})}var Y=o(Q,2),te=w(Y),re=w(te),me=v(re,!0),W=o(re,1,!0),J=o(te,2);{var C=S=>{var $=gd(),D=w($),P=v(D,!0),_e=o(D);b(()=>{l(P,An.warn),l(_e,` ${e.short??""}`)}),m(S,$)},ae=S=>{var $=wd(),D=v($,!0);b(()=>l(D,a(p))),m(S,$)};z(J,S=>{e.short&&a(n)!=="bad"&&a(n)!=="blind"?S(C):S(ae,-1)})}var ce=o(Y,2);{var ie=S=>{var $=pd(),D=w($),P=w(D);{var _e=oe=>{var M=jt();b((E,O)=>l(M,`${E??""}${O??""}`),[()=>d("total-of-plan",{actual:ge(e.view.actual),planned:ge(e.view.planned)}),()=>e.view.end?"":` ${st(e.site)}`]),m(oe,M)},ne=oe=>{var M=jt();b((E,O)=>l(M,`${E??""} ${O??""}`),[()=>ge(e.view.actual),()=>st(e.site)]),m(oe,M)};z(P,oe=>{e.view.planned_shift>0?oe(_e):oe(ne,-1)})}var G=o(D,2);{var de=oe=>{var M=bd();let E;var O=w(M),le=v(O,!0),he=o(O,1,!0);b((ue,we)=>{E=Xe(M,1,"end svelte-5lu18r",null,E,{poor:a(g)}),be(M,"title",ue),l(le,a(g)?An.warn:"→"),l(he,we)},[()=>d("end-title"),()=>ge(e.view.end.done.middle)]),m(oe,M)};z(G,oe=>{e.view.end&&oe(de)})}m(S,$)};z(ce,S=>{e.view&&a(n)!=="blind"&&S(ie)})}b((S,$,D,P,_e,ne)=>{T=Xe(x,1,`card ${a(n)??""}`,"svelte-5lu18r",T,{hatched:a(n)==="blind"}),be(x,"data-stage",e.stage.id),be(x,"aria-label",S),be(R,"title",$),l(q,D),H=Xe(L,1,"rate svelte-5lu18r",null,H,{none:a(i)===null}),l(A,P),l(K,_e),X=St(y,"",X,{left:ne}),l(me,a(c)),l(W,a(_))},[()=>gt(e.stage.name),()=>d("detail-open"),()=>gt(e.stage.name),()=>a(i)===null?"—":`${e.view?.estimated?"~":""}${Jr(a(i))}`,()=>Na(e.site),()=>s(e.stage.rate_nominal)]),Oe("click",R,function(...S){e.onopen?.apply(this,S)}),m(t,x),Ge()}Ht(["click"]);var xd=k('<i aria-hidden="true" class="svelte-17l7kan"> </i>'),$d=k("<span><!> </span>");function ws(t,e){Ke(e,!0);const n=Z(()=>lr(e.chance));var r=$d(),s=w(r);{var i=u=>{var f=xd(),h=v(f,!0);b(()=>l(h,An[a(n)])),m(u,f)};z(s,u=>{a(n)!=="plain"&&u(i)})}var c=o(s);b(u=>{Xe(r,1,Ca(a(n)),"svelte-17l7kan"),l(c,` ${u??""}`)},[()=>Vn(e.chance)]),m(t,r),Ge()}var Ed=new Set(["$$slots","$$events","$$legacy","title","width","onclose","children"]),Sd=k('<dialog><header class="svelte-11qie5r"><h2 id="dialog-title" class="svelte-11qie5r"> </h2> <button> </button></header> <!></dialog>');function Nn(t,e){Ke(e,!0);let n=hs(e,"width",3,"54rem"),r=Fu(e,Ed),s;ln(()=>s.showModal());var i=Sd();Du(i,()=>({onclose:e.onclose,"aria-labelledby":"dialog-title",...r,[Zn]:{width:`min(${n()??""}, 94vw)`}}),void 0,void 0,void 0,"svelte-11qie5r");var c=w(i),u=w(c),f=v(u,!0),h=o(u,2),_=v(h,!0),g=o(c,2);Eu(g,()=>e.children),aa(i,p=>s=p,()=>s),b(p=>{l(f,e.title),l(_,p)},[()=>d("close")]),Oe("click",h,()=>s.close()),m(t,i),Ge()}Ht(["click"]);var Td=k("<strong> </strong>"),Ad=k("<span> <!></span>");function Po(t,e){Ke(e,!0);var n=Ad(),r=w(n),s=o(r);{var i=c=>{var u=Td(),f=v(u,!0);b(h=>l(f,h),[()=>d("last-amended",{was:`${ge(e.stage.as_closed)} ${st(e.site)}`,at:et(e.stage.amended_at,e.now,e.site.time_zone)})]),m(c,u)};z(s,c=>{e.stage.amended_at!==null&&c(i)})}b((c,u)=>{be(n,"data-last",e.stage.id),l(r,`${c??""}
  ${u??""} `)},[()=>d("total-of-plan",{actual:ge(e.stage.actual),planned:ge(e.stage.planned)}),()=>st(e.site)]),m(t,n),Ge()}var Md=k('<span class="svelte-hbf2jp"> </span>'),Js=k('<dd class="plan svelte-hbf2jp"> </dd>'),Nd=k('<div><dt class="svelte-hbf2jp"> </dt> <dd class="svelte-hbf2jp"> <small class="svelte-hbf2jp"> </small></dd> <dd class="plan svelte-hbf2jp"> </dd></div>'),Qs=k('<div><dt class="svelte-hbf2jp"> </dt> <dd class="svelte-hbf2jp"> </dd></div>'),zd=k('<li class="svelte-hbf2jp"><span> </span><b class="svelte-hbf2jp"> </b></li>'),qd=k('<ul class="svelte-hbf2jp"></ul>'),Od=k('<section data-metal=""><h3 class="svelte-hbf2jp"> <!></h3> <dl class="svelte-hbf2jp"><div><dt class="svelte-hbf2jp"> </dt> <dd class="svelte-hbf2jp"> <small class="svelte-hbf2jp"> </small></dd> <!></div> <!> <div><dt class="svelte-hbf2jp"> </dt> <dd class="svelte-hbf2jp"> </dd> <!></div> <!> <!></dl> <!></section>');function Id(t,e){Ke(e,!0);const n=C=>C===null?"—":`${ge(C,2)} ${st(e.site)}`,r=C=>C===null?"—":`${ge(C*100,1)} %`,s=C=>C===null||e.metal.grade===null?"":`± ${Qa(e.content,C)}`,i=Z(()=>e.metal.planned===null?null:e.metal.actual-e.metal.planned),c=({loss:C,by:ae})=>d(`loss-${C.replace("_","-")}`,{by:ae===null?"":yt(e.site.stages,ae)}),u=Z(()=>e.metal.ledger.lines.filter(({amount:C})=>C>=.005).sort((C,ae)=>ae.amount-C.amount));var f=Od(),h=w(f),_=w(h),g=o(_);{var p=C=>{var ae=Md(),ce=v(ae,!0);b(ie=>l(ce,ie),[()=>d("metal-sampled",{at:lt(e.metal.sampled_at,e.site.time_zone)})]),m(C,ae)};z(g,C=>{e.metal.sampled_at&&C(p)})}var x=o(h,2),T=w(x),F=w(T),R=v(F,!0),q=o(F,2),L=w(q),H=o(L),A=v(H,!0),V=o(q,2);{var K=C=>{var ae=Js(),ce=v(ae,!0);b(ie=>l(ce,ie),[()=>d("metal-of-plan",{planned:Qa(e.content,e.metal.planned_grade)})]),m(C,ae)};z(V,C=>{e.metal.planned_grade!==null&&C(K)})}var Q=o(T,2);{var se=C=>{var ae=Nd(),ce=w(ae),ie=v(ce,!0),S=o(ce,2),$=w(S),D=o($),P=v(D),_e=o(S,2),ne=v(_e,!0);b((G,de,oe,M)=>{l(ie,G),l($,`${de??""} `),l(P,`± ${oe??""}`),l(ne,M)},[()=>d("metal-recovery"),()=>r(e.metal.recovery.now),()=>r(e.metal.recovery.sigma),()=>d("metal-of-plan",{planned:r(e.metal.recovery.planned)})]),m(C,ae)};z(Q,C=>{e.metal.recovery&&C(se)})}var N=o(Q,2),y=w(N),X=v(y,!0),U=o(y,2),B=v(U,!0),I=o(U,2);{var ee=C=>{var ae=Js(),ce=v(ae,!0);b(ie=>l(ce,ie),[()=>d("metal-of-plan",{planned:n(e.metal.planned)})]),m(C,ae)};z(I,C=>{e.metal.planned!==null&&C(ee)})}var Y=o(N,2);{var te=C=>{var ae=Qs(),ce=w(ae),ie=v(ce,!0),S=o(ce,2),$=v(S);b((D,P,_e)=>{l(ie,D),l($,`${P??""} ${_e??""}`)},[()=>d("metal-gap"),()=>mn(a(i),2),()=>st(e.site)]),m(C,ae)};z(Y,C=>{a(i)!==null&&C(te)})}var re=o(Y,2);{var me=C=>{var ae=Qs(),ce=w(ae),ie=v(ce,!0),S=o(ce,2),$=v(S);b((D,P,_e)=>{l(ie,D),l($,`${P??""} ${_e??""}`)},[()=>d("metal-unknown"),()=>ge(e.metal.unknown),()=>st(e.site)]),m(C,ae)};z(re,C=>{e.metal.unknown>=1&&C(me)})}var W=o(x,2);{var J=C=>{var ae=qd();Ie(ae,21,()=>a(u),ce=>`${ce.loss}-${ce.by}`,(ce,ie)=>{var S=zd(),$=w(S),D=v($,!0),P=o($),_e=v(P,!0);b((ne,G)=>{l(D,ne),l(_e,G)},[()=>c(a(ie)),()=>n(a(ie).amount)]),m(ce,S)}),m(C,ae)};z(W,C=>{a(u).length>0&&C(J)})}b((C,ae,ce,ie,S,$)=>{l(_,`${C??""} `),l(R,ae),l(L,`${ce??""} `),l(A,ie),l(X,S),l(B,$)},[()=>d("metal-title",{content:gt(e.content.name)}),()=>d("metal-grade"),()=>Qa(e.content,e.metal.grade),()=>s(e.metal.grade_sigma),()=>d(e.metal.recovery?"metal-won":"metal-moved"),()=>n(e.metal.actual)]),m(t,f),Ge()}var Dd=k('<p class="estimated svelte-175ive" data-estimated=""><b aria-hidden="true">~</b> </p>'),Rd=k(" <!>",1),Cd=k('<section data-end=""><h3> <span> </span></h3> <p class="end svelte-175ive"><b> </b> <!></p></section>'),Pd=k("<i></i>"),Ld=k('<li class="svelte-175ive"><i aria-hidden="true"></i> <span> </span> <b class="svelte-175ive"> </b> <span class="n svelte-175ive"> </span></li>'),jd=k('<div><dt class="svelte-175ive"> </dt> <dd class="svelte-175ive"> </dd></div>'),Fd=k('<section><h3> <span> </span></h3> <div class="strip svelte-175ive" aria-hidden="true"></div> <ul class="elements svelte-175ive"></ul> <dl class="svelte-175ive"></dl></section>'),Ud=k('<p class="quiet svelte-175ive"> </p>'),ei=k("<br/> ",1),Hd=k("<br/> <!>",1),Vd=k('<!> <!> <!> <!> <p class="quiet svelte-175ive"> <!> <!> <!></p>',1);function Bd(t,e){Ke(e,!0);const n=Z(()=>[{title:d("time-title"),times:e.view.times},{title:d("time-last"),times:e.view.last_times}].flatMap(({title:h,times:_})=>_&&_.elapsed_micros>0?{title:h,times:_}:[])),r=(h,{elapsed_micros:_})=>h/Math.max(_,1)*100,s=h=>h===null?"—":`${ge(h*100)} %`,i=h=>d(`time-${h.replace("_","-")}`),c=Z(()=>qo(e.chain)?.stages.find(({id:h})=>h===e.stage.id)?.met??null),u=Z(()=>e.chain.last_shift?.stages.find(({id:h})=>h===e.stage.id)),f=["availability","ready","used","effectiveness","quality","oee","utilisation"];{let h=Z(()=>gt(e.stage.name));Nn(t,{get title(){return a(h)},width:"46rem",get onclose(){return e.onclose},get"data-detail"(){return e.stage.id},children:(_,g)=>{var p=Vd(),x=ze(p);{var T=U=>{var B=Dd(),I=o(w(B));b(ee=>l(I,` ${ee??""}`),[()=>Oo(e.site,e.view.estimated,e.chain.now)]),m(U,B)};z(x,U=>{e.view.estimated&&U(T)})}var F=o(x,2);{var R=U=>{var B=Cd(),I=w(B),ee=w(I),Y=o(ee),te=v(Y,!0),re=o(I,2),me=w(re),W=v(me),J=o(me,2);{var C=ae=>{var ce=Rd(),ie=ze(ce),S=o(ie);ws(S,{get chance(){return e.view.end.met}}),b($=>l(ie,`${$??""} `),[()=>d("end-of-plan",{planned:`${ge(e.view.end.planned)} ${st(e.site)}`})]),m(ae,ce)};z(J,ae=>{e.view.end.met!==null&&ae(C)})}b((ae,ce,ie,S)=>{l(ee,`${ae??""} `),l(te,ce),l(W,`${ie??""} ${S??""}`)},[()=>d("end-title"),()=>lt(e.view.end.at,e.site.time_zone),()=>br(e.view.end.done),()=>st(e.site)]),m(U,B)};z(F,U=>{e.view.end&&U(R)})}var q=o(F,2);Ie(q,17,()=>a(n),({title:U,times:B})=>U,(U,B)=>{let I=()=>a(B).title,ee=()=>a(B).times;var Y=Fd(),te=w(Y),re=w(te),me=o(re),W=v(me),J=o(te,2);Ie(J,21,()=>ee().elements,({element:ce,micros:ie})=>ce,(ce,ie)=>{let S=()=>a(ie).element,$=()=>a(ie).micros;var D=Pd();let P;b(_e=>{Xe(D,1,Ca(S()),"svelte-175ive"),P=St(D,"",P,{width:_e})},[()=>`${r($(),ee())??""}%`]),m(ce,D)});var C=o(J,2);Ie(C,21,()=>ee().elements,({element:ce,micros:ie})=>ce,(ce,ie)=>{let S=()=>a(ie).element,$=()=>a(ie).micros;var D=Ld(),P=w(D),_e=o(P,2),ne=v(_e,!0),G=o(_e,2),de=v(G,!0),oe=o(G,2),M=v(oe);b((E,O,le)=>{Xe(P,1,Ca(S()),"svelte-175ive"),l(ne,E),l(de,O),l(M,`${le??""} %`)},[()=>i(S()),()=>Rt($()/1e6),()=>ge(r($(),ee()))]),m(ce,D)});var ae=o(C,2);Ie(ae,20,()=>f,ce=>ce,(ce,ie)=>{var S=jd(),$=w(S),D=v($,!0),P=o($,2),_e=v(P,!0);b((ne,G)=>{l(D,ne),l(_e,G)},[()=>i(ie),()=>s(ee()[ie])]),m(ce,S)}),b((ce,ie)=>{l(re,`${I()??""} `),l(W,`${ce??""}–${ie??""}`)},[()=>lt(ee().start,e.site.time_zone),()=>lt(ee().until,e.site.time_zone)]),m(U,Y)},U=>{var B=Ud(),I=v(B,!0);b(ee=>l(I,ee),[()=>d("time-none")]),m(U,B)});var L=o(q,2);{var H=U=>{Id(U,{get site(){return e.site},get content(){return e.site.content},get metal(){return e.view.metal}})};z(L,U=>{e.site.content&&e.view.metal&&U(H)})}var A=o(L,2),V=w(A),K=o(V);{var Q=U=>{var B=ei(),I=o(ze(B),1,!0);b(ee=>l(I,ee),[()=>d("estimate-part",{amount:`${ge(e.view.estimated_actual)} ${st(e.site)}`})]),m(U,B)};z(K,U=>{e.view.estimated_actual>0&&U(Q)})}var se=o(K,2);{var N=U=>{var B=Hd(),I=o(ze(B)),ee=o(I);Po(ee,{get site(){return e.site},get stage(){return a(u)},get now(){return e.chain.now}}),b(Y=>l(I,`${Y??""}: `),[()=>d("last-title")]),m(U,B)};z(se,U=>{a(u)&&U(N)})}var y=o(se,2);{var X=U=>{var B=ei(),I=o(ze(B),1,!0);b(ee=>l(I,ee),[()=>d("plan-trial-stage",{chance:Vn(a(c))})]),m(U,B)};z(y,U=>{a(c)!==null&&U(X)})}b((U,B)=>l(V,`${U??""} ${B??""} `),[()=>d("total-of-plan",{actual:ge(e.view.actual),planned:ge(e.view.planned)}),()=>st(e.site)]),m(_,p)},$$slots:{default:!0}})}Ge()}var Wd=k("<b> </b>"),Kd=k('<p class="burn svelte-1fyk3n3"> </p>'),Gd=k('<p class="lead svelte-1fyk3n3" data-summary="drum"><span aria-hidden="true">◉</span> </p> <p class="svelte-1fyk3n3"> <!> <small class="svelte-1fyk3n3"> </small></p> <!>',1),Yd=k('<p class="lead svelte-1fyk3n3"> </p> <p class="svelte-1fyk3n3"> <b> </b></p>',1),Zd=k('<p class="svelte-1fyk3n3"> </p>'),Xd=k('<p class="lead svelte-1fyk3n3"> </p> <p class="svelte-1fyk3n3"> <b> </b> </p>',1),Jd=k('<p class="blind svelte-1fyk3n3"><span aria-hidden="true">?</span> </p>'),Qd=k('<div class="summary svelte-1fyk3n3"><!> <!> <!> <!></div>');function ef(t,e){Ke(e,!0);const n=Z(()=>e.view.drum?Oc(e.view.drum):""),r=Z(()=>[...e.view.stages].filter(({lag_secs:q,state:L})=>q!==null&&L!=="unknown").sort((q,L)=>(L.lag_secs??0)-(q.lag_secs??0)).find(({lag_secs:q})=>(q??0)>Eo)),s=Z(()=>a(r)!==void 0&&a(r).id===e.view.drum?.stage),i=Z(()=>e.view.stages.filter(({state:q})=>q==="unknown").length),c=Z(()=>e.site.buffers.flatMap(q=>{const L=e.view.buffers.find(({id:H})=>H===q.id);return L?{buffer:q,...gs(q,L,e.view.incidents)}:[]}).filter(({clock:q,tone:L})=>q!==null&&L==="warn").sort((q,L)=>(q.clock?.in_secs??0)-(L.clock?.in_secs??0))[0]);var u=Qd(),f=w(u);{var h=q=>{var L=Gd(),H=ze(L),A=o(w(H)),V=o(H,2),K=w(V),Q=o(K);{var se=B=>{var I=Wd(),ee=v(I,!0);b(Y=>l(ee,Y),[()=>Qr(a(r)?.lag_secs??0)]),m(B,I)};z(Q,B=>{a(s)&&B(se)})}var N=o(Q,2),y=v(N,!0),X=o(V,2);{var U=B=>{var I=Kd(),ee=v(I,!0);b(()=>l(ee,a(n))),m(B,I)};z(X,B=>{a(n)&&B(U)})}b((B,I,ee)=>{l(A,` ${B??""}`),l(K,`${I??""} `),l(y,ee)},[()=>d("summary-drum",{at:et(e.view.drum.since,e.now,e.site.time_zone)}),()=>yt(e.site.stages,e.view.drum.stage),()=>d(`drum-${e.view.drum.limits}`)]),m(q,L)};z(f,q=>{e.view.drum&&q(h)})}var _=o(f,2);{var g=q=>{var L=Yd(),H=ze(L),A=v(H,!0),V=o(H,2),K=w(V),Q=o(K),se=v(Q,!0);b((N,y,X)=>{l(A,N),l(K,`${y??""} `),l(se,X)},[()=>d("summary-worst"),()=>yt(e.site.stages,a(r).id),()=>Qr(a(r).lag_secs??0)]),m(q,L)},p=q=>{var L=Zd(),H=v(L,!0);b(A=>l(H,A),[()=>d("summary-in-step")]),m(q,L)};z(_,q=>{a(r)&&!a(s)?q(g):!a(r)&&a(i)===0&&e.view.plan.version>0&&q(p,1)})}var x=o(_,2);{var T=q=>{var L=Xd(),H=ze(L),A=v(H,!0),V=o(H,2),K=w(V),Q=o(K),se=v(Q,!0),N=o(Q);b((y,X,U,B,I)=>{l(A,y),l(K,`${X??""}: ${U??""} `),l(se,B),l(N,`, ${I??""}`)},[()=>d("summary-clock"),()=>yt(e.site.buffers,a(c).buffer.id),()=>d(`buffer-${a(c).limit}-in`),()=>Rt(a(c).clock.in_secs),()=>et(a(c).clock.at,e.now,e.site.time_zone)]),m(q,L)};z(x,q=>{a(c)?.clock&&q(T)})}var F=o(x,2);{var R=q=>{var L=Jd(),H=o(w(L));b(A=>l(H,` ${A??""}`),[()=>d("summary-unknown",{n:a(i),count:String(a(i))})]),m(q,L)};z(F,q=>{a(i)>0&&q(R)})}m(t,u),Ge()}var tf=vo("<path></path>"),nf=vo('<path class="arrow svelte-19b428o" d="M-5.5 -9L6 0L-5.5 9Z"></path>'),af=k('<p class="drum svelte-19b428o"><span aria-hidden="true">◉</span> </p>'),rf=k("<!> <!>",1),sf=k('<p class="estimate svelte-19b428o"><span aria-hidden="true">~</span> </p>'),of=k('<li class="svelte-19b428o"><!> <!></li>'),lf=k('<div class="inside svelte-19b428o"><!></div>'),uf=k('<svg aria-hidden="true" class="svelte-19b428o"><!><!></svg> <ul></ul> <!>',1),cf=k('<section class="chain svelte-19b428o"><!></section> <!>',1);function df(t,e){Ke(e,!0);let n=ve(0),r=ve(0),s=ve(null);const i=Z(()=>td(e.site)),c=Z(()=>sd(a(i),a(n),a(r))),u=Z(()=>{const V=a(n)/a(c).columns,K=Math.max(112,a(r)/a(c).rows),Q=Math.min(V/240,K/214,1.9);return{cellWidth:V,cellHeight:K,u:Q,cardWidth:V-32*Q,cardHeight:K-26*Q}}),f=Z(()=>dd(a(i),a(c),a(u))),h=Z(()=>new Map(e.view.stages.map(V=>[V.id,V]))),_=Z(()=>new Map(e.view.buffers.map(V=>[V.id,V]))),g=Z(()=>a(c).rows*a(u).cellHeight),p=Z(()=>e.site.stages.find(({id:V})=>V===a(s))),x=Z(()=>a(s)===null?void 0:a(h).get(a(s)));var T=cf(),F=ze(T);let R;var q=w(F);{var L=V=>{var K=uf(),Q=ze(K),se=w(Q);Ie(se,17,()=>a(f),B=>B.path,(B,I)=>{var ee=tf();let Y,te;b(()=>{be(ee,"d",a(I).path),Y=Xe(ee,0,"svelte-19b428o",null,Y,{main:a(I).main}),te=St(ee,"",te,{"stroke-width":(a(I).main?22:8)*a(u).u})}),m(B,ee)});var N=o(se);Ie(N,17,()=>a(f),B=>B.path,(B,I)=>{var ee=ta(),Y=ze(ee);Ie(Y,17,()=>a(I).arrows,({x:te,y:re,turn:me})=>`${te},${re}`,(te,re)=>{let me=()=>a(re).x,W=()=>a(re).y,J=()=>a(re).turn;var C=nf();b(()=>be(C,"transform",`translate(${me()??""} ${W()??""}) rotate(${J()??""}) scale(${a(u).u*(a(I).main?1.1:.75)})`)),m(te,C)}),m(B,ee)});var y=o(Q,2);Ie(y,21,()=>a(i).nodes,B=>B.key,(B,I)=>{const ee=Z(()=>a(c).cells.get(a(I).key)),Y=Z(()=>(a(I).kind==="stage"?a(h):a(_)).get(a(I).id)?.estimated);var te=ta(),re=ze(te);{var me=W=>{var J=of();let C;var ae=w(J);{var ce=D=>{const P=Z(()=>e.site.stages.find(({id:M})=>M===a(I).id));var _e=rf(),ne=ze(_e);{var G=M=>{var E=af(),O=o(w(E));b(le=>{be(E,"data-drum",a(I).id),l(O,` ${le??""}`)},[()=>d("drum-mark")]),m(M,E)};z(ne,M=>{e.view.drum?.stage===a(I).id&&M(G)})}var de=o(ne,2);{var oe=M=>{{let E=Z(()=>a(h).get(a(I).id)),O=Z(()=>Hc(e.site,a(h).get(a(I).id),e.view.incidents));kd(M,{get site(){return e.site},get stage(){return a(P)},get view(){return a(E)},get now(){return e.now},get short(){return a(O)},onopen:()=>j(s,a(I).id,!0)})}};z(de,M=>{a(P)&&M(oe)})}m(D,_e)},ie=D=>{const P=Z(()=>e.site.buffers.find(({id:de})=>de===a(I).id));var _e=ta(),ne=ze(_e);{var G=de=>{{let oe=Z(()=>a(_).get(a(I).id));Qc(de,{get site(){return e.site},get buffer(){return a(P)},get view(){return a(oe)},get incidents(){return e.view.incidents},get now(){return e.now}})}};z(ne,de=>{a(P)&&de(G)})}m(D,_e)};z(ae,D=>{a(I).kind==="stage"?D(ce):D(ie,-1)})}var S=o(ae,2);{var $=D=>{var P=sf(),_e=o(w(P));b((ne,G)=>{be(P,"data-estimate",a(I).id),be(P,"title",ne),l(_e,` ${G??""}`)},[()=>Oo(e.site,a(Y),e.now),()=>es(e.site,a(Y),e.now)]),m(D,P)};z(S,D=>{a(Y)&&D($)})}b(()=>C=St(J,"",C,{left:`${(a(ee).column+.5)*a(u).cellWidth-a(u).cardWidth/2}px`,top:`${(a(ee).row+.5)*a(u).cellHeight-a(u).cardHeight/2}px`,width:`${a(u).cardWidth??""}px`,height:`${a(u).cardHeight??""}px`})),m(W,J)};z(re,W=>{a(ee)&&W(me)})}m(B,te)});var X=o(y,2);{var U=B=>{var I=lf();let ee;var Y=w(I);ef(Y,{get site(){return e.site},get view(){return e.view},get now(){return e.now}}),b(()=>ee=St(I,"",ee,{left:`${a(c).free.column*a(u).cellWidth+15*a(u).u}px`,top:`${a(c).free.row*a(u).cellHeight+13*a(u).u}px`,width:`${a(c).free.columns*a(u).cellWidth-30*a(u).u}px`,height:`${a(c).free.rows*a(u).cellHeight-26*a(u).u}px`})),m(B,I)};z(X,B=>{a(c).free&&B(U)})}b(()=>{be(Q,"width",a(n)),be(Q,"height",a(g))}),m(V,K)};z(q,V=>{a(n)>0&&V(L)})}var H=o(F,2);{var A=V=>{Bd(V,{get site(){return e.site},get stage(){return a(p)},get view(){return a(x)},get chain(){return e.view},onclose:()=>j(s,null)})};z(H,V=>{a(p)&&a(x)&&V(A)})}b(V=>{be(F,"aria-label",V),R=St(F,"",R,{"--u":`${a(u).u??""}px`})},[()=>d("chain-label")]),Ds(F,"clientWidth",V=>j(n,V)),Ds(F,"clientHeight",V=>j(r,V)),m(t,T),Ge()}class cn extends Error{constructor(e,n,r=null){super(e),this.status=n,this.retrySecs=r}status;retrySecs}const Lo="/api/v1";async function wt(t,e,n){return bs(t,e,n===void 0?{}:{"content-type":"application/json"},n===void 0?null:JSON.stringify(n))}async function bs(t,e,n,r,s=200){const i={"accept-language":document.documentElement.lang||"ru",...n},c=await fetch(Lo+e,{method:t,headers:i,body:r,cache:"no-store"}),u=await c.text(),f=Number(c.headers.get("retry-after")??"none"),h=()=>new cn(ti(u)??`${c.status} ${c.statusText}`,c.status,Number.isNaN(f)?null:f);if(!c.ok&&(c.status!==s||ti(u)!==null))throw h();return u===""?null:JSON.parse(u)}function ti(t){try{const n=JSON.parse(t)?.error;return typeof n=="string"?n:null}catch{return null}}const jo=()=>wt("GET","/session"),ff=(t,e)=>wt("POST","/session",{login:t,password:e}),Fo=t=>wt("POST","/demo/session",{role:t}),vf=()=>wt("DELETE","/session"),hf=(t,e)=>wt("POST","/session/password",{old:t,new:e}),_f=()=>wt("GET","/users"),mf=t=>wt("POST","/users",t),ni=(t,e)=>wt("PATCH",`/users/${t}`,e),gf=t=>wt("GET",`/log?${new URLSearchParams(t)}`),wf=()=>wt("GET","/log/verify"),bf=()=>wt("GET","/site"),pf=()=>wt("GET","/view"),yf=()=>wt("GET","/calibrations"),kf=(t,e,n)=>wt("POST",`/incidents/${t}/acknowledge`,{by:e,comment:n}),xf=(t,e,n)=>wt("POST",`/incidents/${t}/comment`,{by:e,comment:n}),$f=()=>wt("GET","/facts"),Ef=t=>bs("POST","/facts",{"content-type":"application/json"},JSON.stringify(t),422);function Sf(t,e,n){const r=new URLSearchParams({author:e,name:t.name,partial:String(n.partial),dry_run:String(n.dry)});return n.import!==""&&r.set("import",n.import),bs("POST",`/facts/import?${r}`,{"content-type":"application/octet-stream"},t,422)}const Tf=t=>wt("POST",`/demo/scenarios/${encodeURIComponent(t)}`),Af=()=>wt("DELETE","/demo/scenarios"),ai=t=>wt("POST","/replay",t);async function Uo(t,e){try{return await wt("GET",t)}catch(n){if(n instanceof cn)return e;throw n}}const Mf=()=>Uo("/demo",{available:!1,scenarios:[]}),Nf=()=>Uo("/replay",{available:!1,speed:1,from:null,until:null,now:null,paused:!1});function zf(){return`${location.protocol==="https:"?"wss":"ws"}://${location.host}${Lo}/live`}const qf=3e4;class Of{#e=ve(null);get me(){return a(this.#e)}set me(e){j(this.#e,e)}#s=ve(_t(localStorage.getItem("tizbek.name")??""));get typed(){return a(this.#s)}set typed(e){j(this.#s,e,!0)}#t=ve(null);get asking(){return a(this.#t)}set asking(e){j(this.#t,e,!0)}#a=[];#n=!1;get name(){return this.me?.person?.name??(this.isOpen?this.typed:"")}get isOpen(){return this.me?.sign_in==="open"}set(e){this.isOpen&&(this.typed=e,localStorage.setItem("tizbek.name",e))}may(e){return this.me?.may.includes(e)??!1}offers(e){return this.may(e)||this.me!==null&&!this.isOpen&&this.me.person===null}isConcerned(e){const n=this.me?.person;return!n||!n.roles.includes("unit")||n.roles.includes("dispatcher")?!0:e.some(r=>n.units.includes(r))}async look(){let e=await jo();return e.person===null&&e.demo_roles.includes("dispatcher")&&!this.#n&&(e=await Fo("dispatcher")),this.me=e,e}start(){setInterval(()=>{this.look().catch(()=>{})},qf)}known(e){this.me=e,this.#n=e.person===null}async doing(e){try{return await e()}catch(n){if(!(n instanceof cn)||n.status!==401||(await this.look().catch(()=>{}),!await this.ask(!0)))throw n;return e()}}ask(e){return this.asking={kept:e||(this.asking?.kept??!1)},new Promise(n=>this.#a.push(n))}answered(e){e&&this.known(e),this.asking=null;for(const n of this.#a.splice(0))n(e!==null)}}const Ee=new Of,ri=12e3,If=1500,Df=1e4,si=[500,1e3,2e3,4e3,5e3];class Rf{#e=ve(null);get site(){return a(this.#e)}set site(e){j(this.#e,e)}#s=ve(null);get view(){return a(this.#s)}set view(e){j(this.#s,e)}#t=ve("");get now(){return a(this.#t)}set now(e){j(this.#t,e,!0)}#a=ve(!1);get up(){return a(this.#a)}set up(e){j(this.#a,e,!0)}#n=ve(0);get heardAt(){return a(this.#n)}set heardAt(e){j(this.#n,e,!0)}#r=ve(0);get movedAt(){return a(this.#r)}set movedAt(e){j(this.#r,e,!0)}#i=ve(_t(Date.now()));get wall(){return a(this.#i)}set wall(e){j(this.#i,e,!0)}#o=ve("");get error(){return a(this.#o)}set error(e){j(this.#o,e,!0)}#l=ve(!1);get paused(){return a(this.#l)}set paused(e){j(this.#l,e,!0)}#u=null;#c=0;#v=!1;#g=0;get lost(){return!this.up&&this.heardAt>0&&this.wall-this.heardAt>If}get frozen(){return this.up&&!this.paused&&this.movedAt>0&&this.wall-this.movedAt>Df}start(){setInterval(()=>this.#f(),500),this.#h()}#f(){this.wall=Date.now(),this.#u&&this.up&&this.wall-this.heardAt>ri&&this.#w(this.#u)}async#h(){try{this.site=await bf(),this.view||(this.#d(await pf()),this.heardAt=Date.now()),this.error=""}catch(r){r instanceof cn&&r.status===401?Ee.look().catch(()=>{}):(r instanceof cn||r instanceof SyntaxError)&&(this.error=r.message),this.#p();return}const e=new WebSocket(zf());this.#u=e,this.#v=this.#g>0,this.#g+=1;const n=setTimeout(()=>this.#w(e),ri);e.onmessage=r=>{clearTimeout(n),this.#u===e&&this.#b(JSON.parse(String(r.data)))},e.onclose=()=>{clearTimeout(n),this.#w(e)}}#w(e){this.#u===e&&(this.#u=null,this.up=!1,e.close(),this.#p())}#p(){const e=si[Math.min(this.#c,si.length-1)]??5e3;this.#c+=1,setTimeout(()=>{this.#h()},e)}#b(e){this.#c=0,this.heardAt=Date.now(),this.up||(this.movedAt=this.heardAt),this.up=!0,e.type==="view"?this.#d(e.view):this.#_(e.now)}#d(e){const n=this.#v;this.#v=!1,!(this.view&&e.seq<this.view.seq&&!n)&&(n&&(this.now=""),this.view=e,this.#_(e.now))}#_(e){this.now!==""&&Date.parse(e)<=Date.parse(this.now)||(this.now=e,this.movedAt=Date.now())}}const Ye=new Rf;var Cf=k('<span aria-hidden="true">▶</span>'),Pf=k("<button><!> </button>"),Lf=k('<span class="quiet"> </span>'),jf=k('<button data-stop=""><span aria-hidden="true">■</span> </button>'),Ff=k('<div class="group svelte-16mkr40" role="group" aria-labelledby="demo-title"><span id="demo-title" class="title svelte-16mkr40"> </span> <!> <!></div>'),Uf=k("<span> </span>"),Hf=k("<button> </button>"),Vf=k("<b> </b>"),Bf=k('<div class="group svelte-16mkr40" role="group" aria-labelledby="replay-title"><span id="replay-title" class="title svelte-16mkr40"> </span> <!> <button> </button> <span class="title svelte-16mkr40"> </span> <!> <!></div>'),Wf=k('<span class="error svelte-16mkr40" role="alert"> </span>'),Kf=k('<footer class="svelte-16mkr40"><!> <!> <!> <button class="twin svelte-16mkr40"> </button></footer>');function Gf(t,e){Ke(e,!0);let n=hs(e,"asTable",15);const r=[1,10,60,600];let s=ve(null),i=ve(null),c=ve("");async function u(){try{j(s,e.mode==="demo"?await Mf():null,!0),j(i,e.mode==="replay"?await Nf():null,!0),Ye.paused=a(i)!==null&&a(i).available&&a(i).paused}catch{}}async function f(H){j(c,"");try{await Ee.doing(H)}catch(A){j(c,d("refused",{error:A instanceof Error?A.message:String(A)}),!0)}await u()}ln(()=>{e.mode&&u();const H=setInterval(()=>{u()},3e3);return()=>clearInterval(H)});const h=Z(()=>a(s)?.scenarios.some(H=>H.running)??!1);var _=Kf(),g=w(_);{var p=H=>{var A=Ff(),V=w(A),K=v(V,!0),Q=o(V,2);Ie(Q,17,()=>a(s).scenarios,y=>y.id,(y,X)=>{var U=Pf(),B=w(U);{var I=Y=>{var te=Cf();m(Y,te)};z(B,Y=>{a(X).running&&Y(I)})}var ee=o(B);b((Y,te,re)=>{be(U,"data-scenario",a(X).id),be(U,"aria-pressed",a(X).running),U.disabled=Y,l(ee,` ${te??""}${re??""}`)},[()=>!Ee.offers("scenario"),()=>gt(a(X).name),()=>a(X).running?` · ${d("demo-running")}`:""]),Oe("click",U,()=>f(()=>Tf(a(X).id))),m(y,U)},y=>{var X=Lf(),U=v(X,!0);b(B=>l(U,B),[()=>d("demo-none")]),m(y,X)});var se=o(Q,2);{var N=y=>{var X=jf(),U=o(w(X));b((B,I)=>{X.disabled=B,l(U,` ${I??""}`)},[()=>!a(h)||!Ee.offers("scenario"),()=>d("demo-stop")]),Oe("click",X,()=>f(Af)),m(y,X)};z(se,y=>{a(s).scenarios.length>0&&y(N)})}b(y=>l(K,y),[()=>d("demo-title")]),m(H,A)};z(g,H=>{a(s)?.available&&H(p)})}var x=o(g,2);{var T=H=>{var A=Bf(),V=w(A),K=v(V,!0),Q=o(V,2);{var se=Y=>{var te=Uf(),re=v(te);b((me,W,J)=>l(re,`${me??""}
          ${W??""}–${J??""}`),[()=>ma(a(i).from,e.site.time_zone),()=>lt(a(i).from,e.site.time_zone),()=>lt(a(i).until,e.site.time_zone)]),m(Y,te)};z(Q,Y=>{a(i).from&&a(i).until&&Y(se)})}var N=o(Q,2),y=v(N,!0),X=o(N,2),U=v(X,!0),B=o(X,2);Ie(B,16,()=>r,Y=>Y,(Y,te)=>{var re=Hf(),me=v(re);b(()=>{be(re,"aria-pressed",a(i).speed===te),l(me,`×${te??""}`)}),Oe("click",re,()=>f(()=>ai({speed:te}))),m(Y,re)});var I=o(B,2);{var ee=Y=>{var te=Vf(),re=v(te,!0);b(me=>l(re,me),[()=>d("replay-paused")]),m(Y,te)};z(I,Y=>{a(i).paused&&Y(ee)})}b((Y,te,re)=>{l(K,Y),l(y,te),l(U,re)},[()=>d("replay-title"),()=>a(i).paused?`▶ ${d("replay-play")}`:`❚❚ ${d("replay-pause")}`,()=>d("replay-speed")]),Oe("click",N,()=>f(()=>ai({paused:!a(i)?.paused}))),m(H,A)};z(x,H=>{a(i)?.available&&H(T)})}var F=o(x,2);{var R=H=>{var A=Wf(),V=v(A);b(()=>l(V,`■ ${a(c)??""}`)),m(H,A)};z(F,H=>{a(c)&&H(R)})}var q=o(F,2),L=v(q,!0);b(H=>{be(q,"aria-pressed",n()),l(L,H)},[()=>d(n()?"table-hide":"table-show")]),Oe("click",q,()=>n(!n())),m(t,_),Ge()}Ht(["click"]);function Yf(){const t=new URLSearchParams(location.search).get("theme")??localStorage.getItem("tizbek.theme");return t==="dark"||t==="light"?t:matchMedia("(prefers-color-scheme: dark)").matches?"dark":"light"}class Zf{#e=ve(_t(Yf()));get current(){return a(this.#e)}set current(e){j(this.#e,e,!0)}set(e){this.current=e,localStorage.setItem("tizbek.theme",e)}}const Xn=new Zf;var Xf=k('<p><b aria-hidden="true">~</b> </p>'),Jf=k("<span> </span>"),Qf=k('<tr><th scope="row"> </th><td class="n"> </td><td class="n"> </td><td class="n"><!></td></tr>'),ev=k('<tr><th scope="row"> </th><td class="n"> </td><td class="n"> </td></tr>'),tv=k('<!> <section><h3> <!></h3> <table><thead><tr><th scope="col"> </th><th scope="col" class="n"> </th><th scope="col" class="n"> </th><th scope="col" class="n"> </th></tr></thead><tbody data-ends=""></tbody></table></section> <section><h3> </h3> <table><thead><tr><th scope="col"> </th><th scope="col" class="n"> </th><th scope="col" class="n"> </th></tr></thead><tbody data-grades=""></tbody></table> <p class="quiet"> </p></section>',1),nv=k('<p class="quiet"> </p>');function av(t,e){Ke(e,!0);const n=Z(()=>e.view.forecast),r=Z(()=>e.view.stages.flatMap(({id:u,end:f})=>f?[{id:u,...f}]:[])),s=({cases:u,mean:f})=>f===null?d("grade-none"):d("grade-held",{held:ge(f*u),cases:ge(u)}),i=({cases:u,mean:f})=>f===null?d("grade-none"):d("grade-off",{off:`${ge(f*100,1)} %`,cases:ge(u)}),c=Z(()=>a(n)?[...a(n).levels_held.map(u=>({what:d("grade-levels",{ahead:Rt(u.ahead_secs)}),said:s(u.held),aim:"80 %"})),{what:d("grade-clock"),said:i(a(n).clock_error),aim:""},{what:d("grade-end-held"),said:s(a(n).end_held),aim:"80 %"},{what:d("grade-end-error"),said:i(a(n).end_error),aim:""}]:[]);{let u=Z(()=>d("forecast-title"));Nn(t,{get title(){return a(u)},get onclose(){return e.onclose},"data-forecast-detail":!0,children:(f,h)=>{var _=ta(),g=ze(_);{var p=T=>{var F=tv(),R=ze(F);{var q=oe=>{var M=Xf(),E=o(w(M));b(O=>l(E,` ${O??""}`),[()=>d("forecast-estimated")]),m(oe,M)};z(R,oe=>{a(n).estimated&&oe(q)})}var L=o(R,2),H=w(L),A=w(H),V=o(A);{var K=oe=>{var M=Jf(),E=v(M,!0);b(O=>l(E,O),[()=>et(a(r)[0].at,e.now,e.site.time_zone)]),m(oe,M)};z(V,oe=>{a(r)[0]&&oe(K)})}var Q=o(H,2),se=w(Q),N=w(se),y=w(N),X=v(y,!0),U=o(y),B=v(U),I=o(U),ee=v(I,!0),Y=o(I),te=v(Y,!0),re=o(se);Ie(re,21,()=>a(r),oe=>oe.id,(oe,M)=>{var E=Qf(),O=w(E),le=v(O,!0),he=o(O),ue=v(he,!0),we=o(he),ke=v(we,!0),Se=o(we),Ne=w(Se);{var Te=qe=>{var Ae=jt("—");m(qe,Ae)},Ce=qe=>{ws(qe,{get chance(){return a(M).met}})};z(Ne,qe=>{a(M).met===null?qe(Te):qe(Ce,-1)})}b((qe,Ae,Ve)=>{l(le,qe),l(ue,Ae),l(ke,Ve)},[()=>yt(e.site.stages,a(M).id),()=>a(M).met===null?"—":ge(a(M).planned),()=>br(a(M).done)]),m(oe,E)});var me=o(L,2),W=w(me),J=v(W,!0),C=o(W,2),ae=w(C),ce=w(ae),ie=w(ce),S=v(ie,!0),$=o(ie),D=v($,!0),P=o($),_e=v(P,!0),ne=o(ae);Ie(ne,21,()=>a(c),oe=>oe.what,(oe,M)=>{var E=ev(),O=w(E),le=v(O,!0),he=o(O),ue=v(he,!0),we=o(he),ke=v(we,!0);b(()=>{l(le,a(M).what),l(ue,a(M).said),l(ke,a(M).aim)}),m(oe,E)});var G=o(C,2),de=v(G,!0);b((oe,M,E,O,le,he,ue,we,ke,Se,Ne)=>{l(A,`${oe??""} `),l(X,M),l(B,`${E??""}, ${O??""}`),l(ee,le),l(te,he),l(J,ue),l(S,we),l(D,ke),l(_e,Se),l(de,Ne)},[()=>d("end-title"),()=>d("stage-label"),()=>d("planned-label"),()=>st(e.site),()=>d("plan-trial-done"),()=>d("plan-trial-chance"),()=>d("grade-title"),()=>d("grade-what"),()=>d("grade-was"),()=>d("grade-aim"),()=>d("forecast-at",{at:et(a(n).at,e.now,e.site.time_zone),paths:String(a(n).paths),span:Rt(a(n).horizon_secs)})]),m(T,F)},x=T=>{var F=nv(),R=v(F,!0);b(q=>l(R,q),[()=>d("forecast-none")]),m(T,F)};z(g,T=>{a(n)?T(p):T(x,-1)})}m(f,_)},$$slots:{default:!0}})}Ge()}var rv=k('<p data-sound=""> </p>'),ii=k('<p class="bad svelte-1bu0fzh" role="alert"> </p>'),oi=k("<option> </option>"),sv=k('<th scope="col"> </th>'),li=k('<span class="quiet"> </span>'),iv=k('<tr><td class="when svelte-1bu0fzh"> </td><td class="svelte-1bu0fzh"> <!></td><td class="svelte-1bu0fzh"> </td><td class="svelte-1bu0fzh"> </td><td class="on svelte-1bu0fzh"> <!></td><td class="outcome svelte-1bu0fzh"><span aria-hidden="true"> </span> </td></tr>'),ov=k('<p class="quiet"> </p>'),lv=k("<button> </button>"),uv=k('<!> <form class="filters svelte-1bu0fzh"><label class="svelte-1bu0fzh"> <input maxlength="80" data-who="" class="svelte-1bu0fzh"/></label> <label class="svelte-1bu0fzh"> <select data-what="" class="svelte-1bu0fzh"><option> </option><!></select></label> <label class="svelte-1bu0fzh"> <select class="svelte-1bu0fzh"><option> </option><!></select></label></form> <!> <div class="wide svelte-1bu0fzh"><table><thead><tr></tr></thead><tbody></tbody></table></div> <!> <!>',1);function cv(t,e){Ke(e,!0);const n=["asked","done","refused","denied","failed"],r=["sign_in","sign_out","user_add","user_name","user_roles","user_password","user_disable","user_enable","token_add","token_revoke"],i=[...["acknowledge","comment","tell_facts","import_facts","calibrate","survey","plan","replay","scenario"],...r],c=L=>i.includes(L)?d(`act-${L.replaceAll("_","-")}`):L;let u=ve([]),f=ve(null),h=ve(""),_=ve(""),g=ve(""),p=ve(""),x=ve(null),T=0;async function F(L){const H=++T;j(p,"");try{const A={who:a(h).trim(),what:a(_),outcome:a(g)};L&&a(f)!==null&&(A.before=String(a(f)));const V=await Ee.doing(()=>gf(A));if(H!==T)return;j(u,L?[...a(u),...V.rows]:V.rows),j(f,V.before,!0),L||j(x,await wf())}catch(A){j(p,A instanceof cn?A.message:d("entry-no-link"),!0)}}ln(()=>{a(_),a(g),F(!1)});const R=Z(()=>({nobody:d("log-nobody"),open:d("log-open")})),q={done:"●",asked:"○",refused:"■",denied:"■",failed:"■"};{let L=Z(()=>d("me-log"));Nn(t,{get title(){return a(L)},width:"92rem",get onclose(){return e.onclose},"data-log-dialog":!0,children:(H,A)=>{var V=uv(),K=ze(V);{var Q=E=>{var O=rv(),le=v(O);b(he=>l(le,`● ${he??""}`),[()=>d("log-sound",{count:ge(a(x).rows)})]),m(E,O)},se=E=>{var O=ii(),le=v(O);b(he=>l(le,`■ ${he??""}`),[()=>d("log-unsound",{row:String(a(x).problems[0]?.seq??0)})]),m(E,O)};z(K,E=>{a(x)?.sound?E(Q):a(x)&&E(se,1)})}var N=o(K,2),y=w(N),X=w(y),U=o(X),B=o(y,2),I=w(B),ee=o(I),Y=w(ee),te=v(Y,!0);Y.value=Y.__value="";var re=o(Y);Ie(re,16,()=>i,E=>E,(E,O)=>{var le=oi(),he=v(le,!0),ue={};b(we=>{l(he,we),ue!==(ue=O)&&(le.value=(le.__value=ue)??"")},[()=>c(O)]),m(E,le)}),or(ee);var me=o(B,2),W=w(me),J=o(W),C=w(J),ae=v(C,!0);C.value=C.__value="";var ce=o(C);Ie(ce,16,()=>n,E=>E,(E,O)=>{var le=oi(),he=v(le,!0),ue={};b(we=>{l(he,we),ue!==(ue=O)&&(le.value=(le.__value=ue)??"")},[()=>d(`did-${O}`)]),m(E,le)}),or(J);var ie=o(N,2);{var S=E=>{var O=ii(),le=v(O);b(()=>l(le,`■ ${a(p)??""}`)),m(E,O)};z(ie,E=>{a(p)!==""&&E(S)})}var $=o(ie,2),D=w($),P=w(D),_e=w(P);Ie(_e,20,()=>["log-when","log-who","log-from","log-what","log-on","log-outcome"],E=>E,(E,O)=>{var le=sv(),he=v(le,!0);b(ue=>l(he,ue),[()=>d(O)]),m(E,le)});var ne=o(P);Ie(ne,21,()=>a(u),E=>E.seq,(E,O)=>{var le=iv(),he=w(le),ue=v(he),we=o(he),ke=w(we),Se=o(ke);{var Ne=Me=>{var pe=li(),$e=v(pe);b(Le=>l($e,` ${Le??""}`),[()=>a(O).roles.map(Le=>d(`role-${Le}`)).join(", ")]),m(Me,pe)};z(Se,Me=>{a(O).roles.length>0&&Me(Ne)})}var Te=o(we),Ce=v(Te,!0),qe=o(Te),Ae=v(qe,!0),Ve=o(qe),it=w(Ve),ut=o(it);{var Nt=Me=>{var pe=li(),$e=v(pe);b(()=>l($e,` ${a(O).detail??""}`)),m(Me,pe)};z(ut,Me=>{a(O).detail!==""&&Me(Nt)})}var Ct=o(Ve),zt=w(Ct),Gt=v(zt,!0),tn=o(zt);b((Me,pe,$e,Le)=>{be(le,"data-row",a(O).seq),be(le,"title",`${a(O).seq??""} · ${a(O).hash??""}`),l(ue,`${Me??""} ${pe??""}`),l(ke,a(O).name||a(R)[a(O).who]||a(O).who),l(Ce,a(O).from),l(Ae,$e),l(it,a(O).on),l(Gt,q[a(O).outcome]??"○"),l(tn,` ${Le??""}`)},[()=>ma(a(O).at,e.site.time_zone),()=>da(a(O).at,e.site.time_zone),()=>c(a(O).what),()=>d(`did-${a(O).outcome}`)]),m(E,le)});var G=o($,2);{var de=E=>{var O=ov(),le=v(O,!0);b(he=>l(le,he),[()=>d("log-none")]),m(E,O)};z(G,E=>{a(u).length===0&&a(p)===""&&E(de)})}var oe=o(G,2);{var M=E=>{var O=lv(),le=v(O,!0);b(he=>l(le,he),[()=>d("log-more")]),Oe("click",O,()=>{F(!0)}),m(E,O)};z(oe,E=>{a(f)!==null&&E(M)})}b((E,O,le,he,ue)=>{l(X,`${E??""} `),l(I,`${O??""} `),l(te,le),l(W,`${he??""} `),l(ae,ue)},[()=>d("log-who"),()=>d("log-what"),()=>d("log-all"),()=>d("log-outcome"),()=>d("log-all")]),on("submit",N,E=>(E.preventDefault(),void F(!1))),Oe("change",U,()=>{F(!1)}),Tt(U,()=>a(h),E=>j(h,E)),Yr(ee,()=>a(_),E=>j(_,E)),Yr(J,()=>a(g),E=>j(g,E)),m(H,V)},$$slots:{default:!0}})}Ge()}Ht(["change","click"]);var dv=k('<th scope="col"> </th>'),fv=k('<tr><td class="svelte-1a8rjwb"> </td><td class="svelte-1a8rjwb"> </td><td class="svelte-1a8rjwb"> </td><td class="svelte-1a8rjwb"> </td><td class="svelte-1a8rjwb"><div class="acts svelte-1a8rjwb"><button> </button> <button> </button></div></td></tr>'),vv=k('<p class="bad svelte-1a8rjwb" role="alert"> </p>'),hv=k('<p role="status" data-said=""> </p>'),_v=k('<button class="add svelte-1a8rjwb" data-add=""> </button>'),mv=k('<label for="user-login"> </label> <input id="user-login" maxlength="64" autocomplete="off" autocapitalize="none" spellcheck="false" class="svelte-1a8rjwb"/> <label for="user-name"> </label> <input id="user-name" maxlength="80" autocomplete="off" class="svelte-1a8rjwb"/>',1),ui=k('<label><input type="checkbox" class="svelte-1a8rjwb"/> </label>'),gv=k('<fieldset class="svelte-1a8rjwb"><legend> </legend> <!></fieldset>'),wv=k('<p class="quiet"> </p>'),bv=k('<form data-user-form="" class="svelte-1a8rjwb"><h3> </h3> <!> <fieldset class="svelte-1a8rjwb"><legend> </legend> <!></fieldset> <!> <label for="user-password"> </label> <input id="user-password" type="password" autocomplete="new-password" class="svelte-1a8rjwb"/> <!> <div class="acts svelte-1a8rjwb"><button type="submit" class="yes svelte-1a8rjwb"> </button> <button type="button"> </button></div></form>'),pv=k('<div class="wide svelte-1a8rjwb"><table><thead><tr><!><th></th></tr></thead><tbody></tbody></table></div> <!> <!> <!>',1);function yv(t,e){Ke(e,!0);const n=[],r=[],s=["viewer","dispatcher","planner","engineer","unit","administrator"],i=()=>({login:"",name:"",roles:[],units:[],password:""});let c=ve([]),u=ve(null),f=ve(_t(i())),h=ve(""),_=ve(""),g=ve(!1);ln(()=>{p(async()=>{})});async function p(R){j(g,!0),j(h,"");try{return await Ee.doing(async()=>{await R(),j(c,await _f())}),!0}catch(q){return j(h,q instanceof cn?q.message:d("entry-no-link"),!0),!1}finally{j(g,!1)}}function x(R){j(u,R),j(_,""),j(f,R==="new"?i():{...i(),login:R.login,name:R.name,roles:[...R.roles],units:[...R.units]},!0)}async function T(R){R.preventDefault();const q=a(f).roles.includes("unit")?a(f).units:[],L=a(u)==="new"?()=>mf({...a(f),units:q}):()=>ni(a(u).id,{roles:a(f).roles,units:q,...a(f).password===""?{}:{password:a(f).password}}),{login:H}=a(f);await p(L)&&(j(u,null),j(_,d("users-saved",{login:H}),!0))}const F=(R,q)=>p(()=>ni(R.id,{disabled:q}));{let R=Z(()=>d("me-users"));Nn(t,{get title(){return a(R)},width:"64rem",get onclose(){return e.onclose},"data-users-dialog":!0,children:(q,L)=>{var H=pv(),A=ze(H),V=w(A),K=w(V),Q=w(K),se=w(Q);Ie(se,16,()=>["sign-login","users-name","me-roles","users-state"],te=>te,(te,re)=>{var me=dv(),W=v(me,!0);b(J=>l(W,J),[()=>d(re)]),m(te,me)});var N=o(K);Ie(N,21,()=>a(c),te=>te.id,(te,re)=>{var me=fv();let W;var J=w(me),C=v(J,!0),ae=o(J),ce=v(ae,!0),ie=o(ae),S=v(ie),$=o(ie),D=v($,!0),P=o($),_e=w(P),ne=w(_e),G=v(ne,!0),de=o(ne,2),oe=v(de,!0);b((M,E,O,le,he)=>{be(me,"data-user",a(re).login),W=Xe(me,1,"svelte-1a8rjwb",null,W,{off:a(re).disabled}),l(C,a(re).login),l(ce,a(re).name),l(S,`${M??""}${E??""}`),l(D,O),ne.disabled=a(g),l(G,le),de.disabled=a(g),l(oe,he)},[()=>a(re).roles.map(M=>d(`role-${M}`)).join(", "),()=>a(re).units.length>0?` (${a(re).units.map(M=>yt(e.site.stages,M)).join(", ")})`:"",()=>d(a(re).disabled?"users-disabled":"users-active"),()=>d("users-change"),()=>d(a(re).disabled?"users-enable":"users-disable")]),Oe("click",ne,()=>x(a(re))),Oe("click",de,()=>{F(a(re),!a(re).disabled)}),m(te,me)});var y=o(A,2);{var X=te=>{var re=vv(),me=v(re);b(()=>l(me,`■ ${a(h)??""}`)),m(te,re)};z(y,te=>{a(h)!==""&&te(X)})}var U=o(y,2);{var B=te=>{var re=hv(),me=v(re);b(()=>l(me,`● ${a(_)??""}`)),m(te,re)};z(U,te=>{a(_)!==""&&te(B)})}var I=o(U,2);{var ee=te=>{var re=_v(),me=v(re,!0);b(W=>l(me,W),[()=>d("users-add")]),Oe("click",re,()=>x("new")),m(te,re)},Y=te=>{var re=bv(),me=w(re),W=v(me,!0),J=o(me,2);{var C=ue=>{var we=mv(),ke=ze(we),Se=v(ke,!0),Ne=o(ke,2),Te=o(Ne,2),Ce=v(Te,!0),qe=o(Te,2);b((Ae,Ve)=>{l(Se,Ae),l(Ce,Ve)},[()=>d("sign-login"),()=>d("users-name")]),Tt(Ne,()=>a(f).login,Ae=>a(f).login=Ae),Tt(qe,()=>a(f).name,Ae=>a(f).name=Ae),m(ue,we)};z(J,ue=>{a(u)==="new"&&ue(C)})}var ae=o(J,2),ce=w(ae),ie=v(ce,!0),S=o(ce,2);Ie(S,16,()=>s,ue=>ue,(ue,we)=>{var ke=ui(),Se=w(ke),Ne,Te=o(Se);b(Ce=>{Ne!==(Ne=we)&&(Se.value=(Se.__value=Ne)??""),l(Te,` ${Ce??""}`)},[()=>d(`role-${we}`)]),Is(n,[],Se,()=>a(f).roles,Ce=>a(f).roles=Ce),m(ue,ke)});var $=o(ae,2);{var D=ue=>{var we=gv(),ke=w(we),Se=v(ke,!0),Ne=o(ke,2);Ie(Ne,17,()=>e.site.stages,Te=>Te.id,(Te,Ce)=>{var qe=ui(),Ae=w(qe),Ve,it=o(Ae);b(ut=>{Ve!==(Ve=a(Ce).id)&&(Ae.value=(Ae.__value=Ve)??""),l(it,` ${ut??""}`)},[()=>gt(a(Ce).name)]),Is(r,[],Ae,()=>(a(Ce).id,a(f).units),ut=>a(f).units=ut),m(Te,qe)}),b(Te=>l(Se,Te),[()=>d("me-units")]),m(ue,we)},P=Z(()=>a(f).roles.includes("unit"));z($,ue=>{a(P)&&ue(D)})}var _e=o($,2),ne=v(_e,!0),G=o(_e,2),de=o(G,2);{var oe=ue=>{var we=wv(),ke=v(we,!0);b(Se=>l(ke,Se),[()=>d("users-ends")]),m(ue,we)};z(de,ue=>{a(u)!=="new"&&ue(oe)})}var M=o(de,2),E=w(M),O=v(E,!0),le=o(E,2),he=v(le,!0);b((ue,we,ke,Se,Ne)=>{l(W,ue),l(ie,we),l(ne,ke),E.disabled=a(g)||a(f).roles.length===0,l(O,Se),l(he,Ne)},[()=>a(u)==="new"?d("users-add"):`${d("users-change")}: ${a(u).name}`,()=>d("me-roles"),()=>d(a(u)==="new"?"password-new":"users-reset"),()=>d("users-save"),()=>d("cancel")]),on("submit",re,T),Tt(G,()=>a(f).password,ue=>a(f).password=ue),Oe("click",le,()=>j(u,null)),m(te,re)};z(I,te=>{a(u)===null?te(ee):te(Y,-1)})}m(q,H)},$$slots:{default:!0}})}Ge()}Ht(["click"]);var ci=k('<p class="big svelte-5lqqhi"> </p>'),kv=k('<p><span class="quiet"> </span> </p>'),xv=k('<p class="big svelte-5lqqhi"><b> </b> <span class="quiet"> </span></p> <p><span class="quiet"> </span> </p> <!>',1),$v=k('<button class="yes svelte-5lqqhi" data-sign=""> </button>'),Ev=k('<button data-users=""> </button>'),Sv=k('<button data-log=""> </button>'),Tv=k('<button data-password=""> </button>'),Av=k('<!> <button data-sign-out=""> </button>',1),Mv=k('<form class="svelte-5lqqhi"><label for="password-old"> </label> <input id="password-old" type="password" autocomplete="current-password" class="svelte-5lqqhi"/> <label for="password-new"> </label> <input id="password-new" type="password" autocomplete="new-password" class="svelte-5lqqhi"/> <label for="password-again"> </label> <input id="password-again" type="password" autocomplete="new-password" class="svelte-5lqqhi"/> <button type="submit"> </button></form>'),Nv=k('<p class="bad svelte-5lqqhi" role="alert"> </p>'),zv=k('<p role="status"> </p>'),qv=k("<button> </button>"),Ov=k('<h3> </h3> <div class="buttons svelte-5lqqhi"></div>',1),Iv=k('<!> <div class="buttons svelte-5lqqhi"><!> <!> <!> <!></div> <!> <!> <!> <!>',1),Dv=k("<!> <!> <!>",1);function Rv(t,e){Ke(e,!0);let n=ve(""),r=ve(!1),s=["","",""],i=Z(()=>er(s,3)),c=ve(_t(a(i)[0])),u=ve(_t(a(i)[1])),f=ve(_t(a(i)[2])),h=ve(""),_=ve(""),g=ve(!1);const p=Z(()=>Ee.me?.person??null),x=se=>se.map(N=>d(`role-${N}`)).join(", ");async function T(se){j(g,!0),j(h,"");try{return await se(),!0}catch(N){return j(h,N instanceof cn?N.message:d("entry-no-link"),!0),!1}finally{j(g,!1)}}async function F(){await T(async()=>{await vf(),Ee.known(await jo())})&&e.onclose()}async function R(se){const N=y=>Ee.known(y);await T(async()=>N(await Fo(se)))&&e.onclose()}async function q(se){if(se.preventDefault(),a(u)!==a(f)){j(h,d("password-differ"),!0);return}await T(()=>hf(a(c),a(u)))&&((N=>{var y=er(N,5);j(c,y[0],!0),j(u,y[1],!0),j(f,y[2],!0),j(r,y[3],!0),j(_,y[4],!0)})(["","","",!1,d("password-changed")]),await Ee.look().catch(()=>{}),Ee.ask(!1))}var L=Dv(),H=ze(L);{let se=Z(()=>d("me-title"));Nn(H,{get title(){return a(se)},width:"40rem",get onclose(){return e.onclose},"data-me":!0,children:(N,y)=>{var X=Iv(),U=ze(X);{var B=M=>{var E=ci(),O=v(E,!0);b(le=>l(O,le),[()=>d("me-open-long")]),m(M,E)},I=M=>{var E=xv(),O=ze(E),le=w(O),he=v(le,!0),ue=o(le,2),we=v(ue,!0),ke=o(O,2),Se=w(ke),Ne=v(Se),Te=o(Se),Ce=o(ke,2);{var qe=Ae=>{var Ve=kv(),it=w(Ve),ut=v(it),Nt=o(it);b((Ct,zt)=>{l(ut,`${Ct??""}:`),l(Nt,` ${zt??""}`)},[()=>d("me-units"),()=>a(p).units.map(Ct=>yt(e.site.stages,Ct)).join(", ")]),m(Ae,Ve)};z(Ce,Ae=>{a(p).units.length>0&&Ae(qe)})}b((Ae,Ve)=>{l(he,a(p).name),l(we,a(p).login),l(Ne,`${Ae??""}:`),l(Te,` ${Ve??""}`)},[()=>d("me-roles"),()=>x(a(p).roles)]),m(M,E)},ee=M=>{var E=ci(),O=v(E,!0);b(le=>l(O,le),[()=>d("me-stranger")]),m(M,E)};z(U,M=>{Ee.isOpen?M(B):a(p)?M(I,1):M(ee,-1)})}var Y=o(U,2),te=w(Y);{var re=M=>{var E=$v(),O=v(E,!0);b(le=>l(O,le),[()=>d("sign-do")]),Oe("click",E,()=>{Ee.ask(!1)}),m(M,E)};z(te,M=>{!Ee.isOpen&&a(p)===null&&M(re)})}var me=o(te,2);{var W=M=>{var E=Ev(),O=v(E,!0);b(le=>l(O,le),[()=>d("me-users")]),Oe("click",E,()=>j(n,"users")),m(M,E)},J=Z(()=>Ee.may("manage_users"));z(me,M=>{a(J)&&M(W)})}var C=o(me,2);{var ae=M=>{var E=Sv(),O=v(E,!0);b(le=>l(O,le),[()=>d("me-log")]),Oe("click",E,()=>j(n,"log")),m(M,E)},ce=Z(()=>Ee.may("read_log"));z(C,M=>{a(ce)&&M(ae)})}var ie=o(C,2);{var S=M=>{var E=Av(),O=ze(E);{var le=we=>{var ke=Tv(),Se=v(ke,!0);b(Ne=>{be(ke,"aria-expanded",a(r)),l(Se,Ne)},[()=>d("me-password")]),Oe("click",ke,()=>j(r,!a(r))),m(we,ke)};z(O,we=>{(Ee.me?.demo_roles.length??0)===0&&we(le)})}var he=o(O,2),ue=v(he,!0);b(we=>{he.disabled=a(g),l(ue,we)},[()=>d("me-sign-out")]),Oe("click",he,()=>{F()}),m(M,E)};z(ie,M=>{a(p)&&M(S)})}var $=o(Y,2);{var D=M=>{var E=Mv(),O=w(E),le=v(O,!0),he=o(O,2),ue=o(he,2),we=v(ue,!0),ke=o(ue,2),Se=o(ke,2),Ne=v(Se,!0),Te=o(Se,2),Ce=o(Te,2),qe=v(Ce,!0);b((Ae,Ve,it,ut)=>{l(le,Ae),l(we,Ve),l(Ne,it),Ce.disabled=a(g)||a(c)===""||a(u)===""||a(f)==="",l(qe,ut)},[()=>d("password-old"),()=>d("password-new"),()=>d("password-again"),()=>d("users-save")]),on("submit",E,q),Tt(he,()=>a(c),Ae=>j(c,Ae)),Tt(ke,()=>a(u),Ae=>j(u,Ae)),Tt(Te,()=>a(f),Ae=>j(f,Ae)),m(M,E)};z($,M=>{a(r)&&M(D)})}var P=o($,2);{var _e=M=>{var E=Nv(),O=v(E);b(()=>l(O,`■ ${a(h)??""}`)),m(M,E)};z(P,M=>{a(h)!==""&&M(_e)})}var ne=o(P,2);{var G=M=>{var E=zv(),O=v(E);b(()=>l(O,`● ${a(_)??""}`)),m(M,E)};z(ne,M=>{a(_)!==""&&M(G)})}var de=o(ne,2);{var oe=M=>{var E=Ov(),O=ze(E),le=v(O,!0),he=o(O,2);Ie(he,20,()=>Ee.me.demo_roles,ue=>ue,(ue,we)=>{var ke=qv(),Se=v(ke,!0);b((Ne,Te)=>{be(ke,"data-role",we),be(ke,"aria-pressed",Ne),ke.disabled=a(g),l(Se,Te)},[()=>a(p)?.roles.includes(we)??!1,()=>d(`role-${we}`)]),Oe("click",ke,()=>{R(we)}),m(ue,ke)}),b(ue=>l(le,ue),[()=>d("me-demo")]),m(M,E)};z(de,M=>{Ee.me&&Ee.me.demo_roles.length>0&&M(oe)})}m(N,X)},$$slots:{default:!0}})}var A=o(H,2);{var V=se=>{yv(se,{get site(){return e.site},onclose:()=>j(n,"")})};z(A,se=>{a(n)==="users"&&se(V)})}var K=o(A,2);{var Q=se=>{cv(se,{get site(){return e.site},onclose:()=>j(n,"")})};z(K,se=>{a(n)==="log"&&se(Q)})}m(t,L),Ge()}Ht(["click"]);var Cv=k('<tr><th scope="row"> </th><td class="n"> </td><td class="n"> </td><td class="n"><!></td></tr>'),Pv=k('<section><h3> <span> </span></h3> <table><thead><tr><th scope="col"> </th><th scope="col" class="n"> </th><th scope="col" class="n"> </th><th scope="col" class="n"> </th></tr></thead><tbody></tbody></table> <p> </p> <p class="quiet"> </p></section>'),Lv=k('<p class="quiet"> </p>');function jv(t,e){Ke(e,!0);const n=({version:s})=>[e.view.plan,...e.view.plans_pending].find(i=>i.version===s),r=s=>`${ma(s,e.site.time_zone).slice(0,5)} ${lt(s,e.site.time_zone)}`;{let s=Z(()=>d("plan-trial-title"));Nn(t,{get title(){return a(s)},get onclose(){return e.onclose},"data-plan-detail":!0,children:(i,c)=>{var u=ta(),f=ze(u);Ie(f,17,()=>e.view.plan_trials,h=>h.version,(h,_)=>{var g=Pv(),p=w(g),x=w(p),T=o(x),F=v(T),R=o(p,2),q=w(R),L=w(q),H=w(L),A=v(H,!0),V=o(H),K=v(V),Q=o(V),se=v(Q,!0),N=o(Q),y=v(N,!0),X=o(q);Ie(X,21,()=>a(_).stages.filter(({met:Y})=>Y!==null),Y=>Y.id,(Y,te)=>{var re=Cv(),me=w(re),W=v(me,!0),J=o(me),C=v(J,!0),ae=o(J),ce=v(ae,!0),ie=o(ae),S=w(ie);{let $=Z(()=>a(te).met??1);ws(S,{get chance(){return a($)}})}b(($,D,P)=>{l(W,$),l(C,D),l(ce,P)},[()=>yt(e.site.stages,a(te).id),()=>ge(a(te).planned),()=>br(a(te).done)]),m(Y,re)});var U=o(R,2),B=v(U,!0),I=o(U,2),ee=v(I,!0);b((Y,te,re,me,W,J,C,ae,ce,ie)=>{l(x,`${Y??""} `),l(F,`${te??""}${re??""}`),l(A,me),l(K,`${W??""}, ${J??""}`),l(se,C),l(y,ae),l(B,ce),l(ee,ie)},[()=>d("plan-trial-of",{version:String(a(_).version),from:r(a(_).shift_start),until:lt(a(_).shift_end,e.site.time_zone)}),()=>n(a(_))?.author??"",()=>n(a(_))?.reason?` · ${n(a(_))?.reason}`:"",()=>d("stage-label"),()=>d("planned-label"),()=>st(e.site),()=>d("plan-trial-done"),()=>d("plan-trial-chance"),()=>a(_).weakest?zc(e.site,a(_).weakest):d("plan-trial-no-weak"),()=>d("plan-trial-at",{at:et(a(_).at,e.now,e.site.time_zone)})]),m(h,g)},h=>{var _=Lv(),g=v(_,!0);b(p=>l(g,p),[()=>d("plan-trial-none")]),m(h,_)}),m(i,u)},$$slots:{default:!0}})}Ge()}class Fv{#e=ve("");get value(){return a(this.#e)}set value(e){j(this.#e,e,!0)}#s=ve("");get from(){return a(this.#s)}set from(e){j(this.#s,e,!0)}#t=ve("");get until(){return a(this.#t)}set until(e){j(this.#t,e,!0)}#a=ve("");get document(){return a(this.#a)}set document(e){j(this.#a,e,!0)}#n=ve("");get reason(){return a(this.#n)}set reason(e){j(this.#n,e,!0)}#r=ve(null);get of(){return a(this.#r)}set of(e){j(this.#r,e)}#i=ve("");get trouble(){return a(this.#i)}set trouble(e){j(this.#i,e,!0)}}const di=new Map;function Cr(t,e){const n=`${t.start} ${e}`,r=di.get(n)??new Fv;return di.set(n,r),r}function fi(t){Object.assign(t,{value:"",from:"",until:"",document:"",reason:"",of:null,trouble:""})}function Uv(t){const e=new Set(t.sources.filter(({kind:s})=>s==="manual").map(({id:s})=>s)),n=t.signals.filter(({source:s})=>e.has(s)),r=s=>Math.max(0,s??0);return[...n.map(({id:s,kind:i,unit:c,range_min:u,range_max:f})=>({id:s,kind:"signal",spans:i==="rate"||i==="load",unit:c===t.unit?vi(t):c,least:i==="rate"||i==="load"||i==="counter"?r(u):u,most:f,optional:!1})),...t.buffers.map(({id:s,capacity:i})=>({id:s,kind:"buffer",spans:!1,unit:vi(t),least:0,most:i,optional:!0}))]}const vi=t=>t.unit==="t"?d("unit-t"):t.unit;function Hv(t){const e=n=>n?[{start:n.start,end:n.end,now:!1}]:[];return[...t.shift?[{start:t.shift.start,end:t.shift.end,now:!0}]:[],...e(t.last_shift)]}const Lt=t=>t.revisions[t.revisions.length-1];function Vv(t,{id:e,kind:n},{start:r,end:s}){return t.filter(u=>u[n]===e).filter(u=>{const{from:f,until:h}=Lt(u);return Date.parse(f)<Date.parse(s)&&(Date.parse(h)>Date.parse(r)||f===h&&f===r)}).sort((u,f)=>Date.parse(Lt(u).from)-Date.parse(Lt(f).from))}function Bv(t){const e=t.trim().replace(/[\s\u00a0\u2009\u202f]/g,"").replace("−","-").replace(",",".");return/^-?\d+(\.\d+)?$/.test(e)?Number(e):null}function hi(t,{start:e,end:n},r,s){const i=/^([01]?\d|2[0-4])[:.\- ]?([0-5]\d)$/.exec(t.trim());if(!i)return null;const c=(F,R)=>Number(F)*60+Number(R),u=c(i[1]??"",i[2]??"")%1440,[f="",h=""]=lt(e,r).split(":"),_=(u-c(f,h)+1440)%1440,g=F=>c(...lt(F,r).split(":"))===u,p=Date.parse(e)+_*6e4,x=[0,60,-60,1440].map(F=>p+F*6e4).filter(F=>g(F)&&F>=Date.parse(e)&&F<=Date.parse(n)),T=s&&_===0?x[x.length-1]:x[0];return T===void 0?null:new Date(T).toISOString()}function _i(t,e,n,r,s){const i=n.now&&Date.parse(r)<Date.parse(n.end)?r:n.end,c=lt(i,s),f=t.map(Lt).filter(({value:h,from:_,until:g})=>h!==null&&_!==g).reduce((h,{until:_})=>Math.max(h,Date.parse(_)),Date.parse(n.start));return{from:e.spans?lt(Math.min(f,Date.parse(i)),s):c,until:c}}function Wv(t,e,n){let r=Date.parse(e.start);for(const{value:c,from:u,until:f}of t.map(Lt))c!==null&&u!==f&&Date.parse(u)<=r&&(r=Math.max(r,Date.parse(f)));const s=t.some(c=>Lt(c).from===Lt(c).until),i=e.now?Math.min(Date.parse(n),Date.parse(e.end)):Date.parse(e.end);return s||r>=i||e.now?null:new Date(r).toISOString()}const Kv=t=>Number.isInteger(t)?0:Math.abs(t)<10?3:Math.abs(t)<1e3?2:1;function jn(t){const e=ge(t,Kv(t));return/[.,]/.test(e)?e.replace(/[.,]?0+$/,""):e}function mi({least:t,most:e,unit:n}){return t===null&&e===null?n:e===null?d("entry-range-from",{least:jn(t??0),unit:n}):t===null?d("entry-range-to",{most:jn(e),unit:n}):`${jn(t)}–${jn(e)} ${n}`}function Ho({code:t,args:e,message:n},r,s){const i=["out_of_range","too_old","forgotten","future","overlaps","no_reason","not_a_number","not_a_time","not_a_date"],c=["lacks_time","lacks_date","no_heading","no_column","unknown_name","of_nothing","contradicts","unit","no_table"],u=["no_rows","too_wide","no_shift","backwards","needs_interval","needs_one_time","author","too_long","full"];if(t===null||![...i,...c,...u].includes(t))return n;const f=g=>["since","until","from"].includes(g),h=g=>g!==""&&!Number.isNaN(Number(g))?jn(Number(g)):g,_=Object.entries(e).map(([g,p])=>[g,f(g)&&p!==""?et(p,s,r):["least","most","value"].includes(g)?h(p):p]);return d(`fact-${t.replaceAll("_","-")}`,{found:"",expected:"",...Object.fromEntries(_)})}var Gv=k("<option> </option>"),Yv=k('<label class="svelte-fvytxd"> <select class="svelte-fvytxd"><option> </option><!></select></label>'),Pr=k('<p class="quiet svelte-fvytxd"> </p>'),Zv=k('<p class="bad svelte-fvytxd" role="alert"> </p>'),Xv=k('<p class="well svelte-fvytxd"> </p>'),Jv=k('<p class="bad svelte-fvytxd"> </p>'),Qv=k('<button class="yes svelte-fvytxd" data-take=""> </button>'),eh=k('<button data-take-good=""> </button>'),th=k('<!> <p> </p> <div class="row svelte-fvytxd"><!></div>',1),nh=k('<tr><td class="n"> </td><td> </td><td> </td></tr>'),ah=k('<table><thead><tr><th scope="col" class="n"> </th><th scope="col"> </th><th scope="col"> </th></tr></thead><tbody></tbody></table>'),rh=k('<div role="status"><!> <!> <!> <!></div>'),sh=k('<section class="file svelte-fvytxd" data-file=""><h3> </h3> <p class="quiet svelte-fvytxd"> </p> <div class="row svelte-fvytxd"><!> <label> <input type="file" accept=".xlsx,.csv,.txt" class="svelte-fvytxd"/></label></div> <!> <!> <!></section>');function ih(t,e){Ke(e,!0);let n=ve(null),r=ve(""),s=ve(null),i=ve(!1),c=ve("");const u=Z(()=>(a(s)?.new??0)+(a(s)?.corrects??0));async function f(I,ee=!1){if(!(!a(n)||e.author.trim()==="")){j(i,!0),j(c,"");try{const[Y,te]=[a(n),{import:a(r),partial:ee,dry:I}];j(s,await Ee.doing(()=>Sf(Y,e.author.trim(),te))),a(s).taken&&e.ontaken()}catch(Y){j(s,null),j(c,Y instanceof cn?Y.message:d("entry-no-link"),!0)}j(i,!1)}}function h(I){j(n,I.currentTarget.files?.[0]??null,!0),j(s,null),f(!0)}const _=(I,ee)=>`${yt(e.site.sources,ee)} · ${I}`;var g=sh(),p=w(g),x=v(p,!0),T=o(p,2),F=v(T,!0),R=o(T,2),q=w(R);{var L=I=>{var ee=Yv(),Y=w(ee),te=o(Y),re=w(te),me=v(re,!0);re.value=re.__value="";var W=o(re);Ie(W,17,()=>e.site.imports,({id:J,source:C})=>J,(J,C)=>{let ae=()=>a(C).id,ce=()=>a(C).source;var ie=Gv(),S=v(ie,!0),$={};b(D=>{l(S,D),$!==($=ae())&&(ie.value=(ie.__value=$)??"")},[()=>_(ae(),ce())]),m(J,ie)}),or(te),b((J,C)=>{l(Y,`${J??""} `),l(me,C)},[()=>d("entry-file-kind"),()=>d("entry-file-usual")]),Oe("change",te,()=>{f(!0)}),Yr(te,()=>a(r),J=>j(r,J)),m(I,ee)};z(q,I=>{e.site.imports.length>0&&I(L)})}var H=o(q,2);let A;var V=w(H),K=o(V),Q=o(R,2);{var se=I=>{var ee=Pr(),Y=v(ee,!0);b(te=>l(Y,te),[()=>d("entry-file-author")]),m(I,ee)},N=Z(()=>e.author.trim()==="");z(Q,I=>{a(N)&&I(se)})}var y=o(Q,2);{var X=I=>{var ee=Zv(),Y=v(ee);b(()=>l(Y,`■ ${a(c)??""}`)),m(I,ee)};z(y,I=>{a(c)!==""&&I(X)})}var U=o(y,2);{var B=I=>{var ee=rh(),Y=w(ee);{var te=ie=>{var S=Xv(),$=v(S);b(D=>l($,`● ${D??""}`),[()=>a(u)===0?d("entry-file-known"):d("entry-file-taken",{new:ge(a(s).new),corrects:ge(a(s).corrects),same:ge(a(s).same)})]),m(ie,S)},re=ie=>{var S=th(),$=ze(S);{var D=M=>{var E=Jv(),O=v(E);b(le=>l(O,`■ ${le??""}`),[()=>d("entry-file-problems",{count:ge(a(s).problems.length)})]),m(M,E)};z($,M=>{a(s).problems.length>0&&M(D)})}var P=o($,2),_e=v(P,!0),ne=o(P,2),G=w(ne);{var de=M=>{var E=Qv(),O=v(E,!0);b(le=>{E.disabled=a(i)||a(u)===0,l(O,le)},[()=>d(a(u)===0?"entry-file-known":"entry-file-take")]),Oe("click",E,()=>{f(!1)}),m(M,E)},oe=M=>{var E=eh(),O=v(E,!0);b(le=>{E.disabled=a(i),l(O,le)},[()=>d("entry-file-take-good",{count:ge(a(u))})]),Oe("click",E,()=>{f(!1,!0)}),m(M,E)};z(G,M=>{a(s).problems.length===0?M(de):a(u)>0&&M(oe,1)})}b(M=>l(_e,M),[()=>d(a(s).problems.length>0?"entry-file-good":"entry-file-would",{new:ge(a(s).new),corrects:ge(a(s).corrects),same:ge(a(s).same)})]),m(ie,S)};z(Y,ie=>{a(s).taken?ie(te):ie(re,-1)})}var me=o(Y,2);{var W=ie=>{var S=ah(),$=w(S),D=w($),P=w(D),_e=v(P,!0),ne=o(P),G=v(ne,!0),de=o(ne),oe=v(de,!0),M=o($);Ie(M,21,()=>a(s).problems,gr,(E,O)=>{var le=nh(),he=w(le),ue=v(he,!0),we=o(he),ke=v(we,!0),Se=o(we),Ne=v(Se,!0);b(Te=>{l(ue,a(O).row>0?a(O).row:"—"),l(ke,a(O).column||"—"),l(Ne,Te)},[()=>Ho(a(O),e.site.time_zone,e.now)]),m(E,le)}),b((E,O,le)=>{l(_e,E),l(G,O),l(oe,le)},[()=>d("entry-row"),()=>d("entry-column"),()=>d("entry-what")]),m(ie,S)};z(me,ie=>{a(s).problems.length>0&&ie(W)})}var J=o(me,2);{var C=ie=>{var S=Pr(),$=v(S,!0);b(D=>l($,D),[()=>d("entry-file-sheets",{sheet:a(s).sheet,others:a(s).other_sheets.join(", ")})]),m(ie,S)};z(J,ie=>{a(s).other_sheets.length>0&&ie(C)})}var ae=o(J,2);{var ce=ie=>{var S=Pr(),$=v(S,!0);b(D=>l($,D),[()=>d("entry-file-outdated",{rows:a(s).outdated.join(", ")})]),m(ie,S)};z(ae,ie=>{a(s).outdated.length>0&&ie(ce)})}b(()=>be(ee,"data-found",a(s).taken?"taken":"looked")),m(I,ee)};z(U,I=>{a(s)&&I(B)})}b((I,ee,Y,te,re)=>{l(x,I),l(F,ee),A=Xe(H,1,"choose svelte-fvytxd",null,A,{off:Y}),l(V,`${te??""} `),K.disabled=re},[()=>d("entry-file"),()=>d("entry-file-hint"),()=>e.author.trim()===""||a(i),()=>a(n)?a(n).name:d("entry-file-choose"),()=>e.author.trim()===""||a(i)]),Oe("change",K,h),m(t,g),Ge()}Ht(["change","click"]);var oh=k('<button type="button"> </button>'),gi=k('<span class="warn svelte-1tqhtdb"> </span>'),lh=k("<span> </span> <!>",1),uh=k('<label class="why svelte-1tqhtdb"> <input data-reason="" maxlength="500" class="svelte-1tqhtdb"/> <span class="acts svelte-1tqhtdb"><button type="button"> </button> <button type="button"> </button></span></label>'),ch=k('<label class="svelte-1tqhtdb"> <input class="clock svelte-1tqhtdb" maxlength="5" autocomplete="off"/></label>'),dh=k('<div class="times svelte-1tqhtdb"><!> <label class="svelte-1tqhtdb"> <input class="clock svelte-1tqhtdb" maxlength="5" autocomplete="off"/></label> <label class="svelte-1tqhtdb"> <input class="document svelte-1tqhtdb" maxlength="200" autocomplete="off"/></label></div>'),fh=k('<p class="trouble svelte-1tqhtdb" role="alert"> </p>'),vh=k('<li class="svelte-1tqhtdb"><button type="button" class="link svelte-1tqhtdb"> </button></li>'),hh=k('<p class="svelte-1tqhtdb"> </p>'),_h=k('<details class="svelte-1tqhtdb"><summary class="svelte-1tqhtdb"> </summary> <!></details>'),mh=k('<li class="svelte-1tqhtdb"><span class="n"> </span> <b> </b> <span> </span> <!> <button type="button" class="link svelte-1tqhtdb"> </button></li>'),gh=k('<ul class="svelte-1tqhtdb"><!> <!></ul>'),wh=k('<div><label class="name svelte-1tqhtdb"><b class="svelte-1tqhtdb"> </b> <!></label> <div class="type"><div class="value svelte-1tqhtdb"><input inputmode="decimal" autocomplete="off" class="svelte-1tqhtdb"/> <span> </span></div> <span class="hint svelte-1tqhtdb"> </span></div> <!> <!> <!></div>'),bh=k('<span class="warn svelte-1tqhtdb"><span aria-hidden="true">▲</span> </span>'),ph=k('<details class="eyes svelte-1tqhtdb"><summary class="svelte-1tqhtdb"> </summary> <!></details>'),yh=k('<b data-failure=""> </b>'),kh=k('<b data-said=""> </b>'),xh=k('<p class="stage svelte-1tqhtdb"><span> </span> <!></p>'),$h=k('<section data-amended=""><h3> </h3> <!></section>'),Eh=k('<p class="sum svelte-1tqhtdb" role="status"><!></p> <!> <!> <div class="foot svelte-1tqhtdb"><button type="button" class="send svelte-1tqhtdb" data-send=""> </button> <span class="quiet"> </span> <p role="status" class="svelte-1tqhtdb"><!></p></div> <!>',1),Sh=k('<p class="sum svelte-1tqhtdb"> </p>'),Th=k('<form><div class="top svelte-1tqhtdb"><label class="who svelte-1tqhtdb" for="entry-author"> <input id="entry-author" maxlength="80" autocomplete="name" class="svelte-1tqhtdb"/></label> <div role="group" class="spans svelte-1tqhtdb"></div></div> <!></form> <!>',1);function Ah(t,e){Ke(e,!0);const n=1e4;let r=ve([]),s=ve(!1),i=ve(_t(Ee.name)),c=ve(0),u=ve(!1),f=ve(""),h=ve(""),_=_t({}),g;const p=Z(()=>e.site.time_zone),x=Z(()=>Hv(e.view)),T=Z(()=>a(x)[Math.min(a(c),a(x).length-1)]),F=Z(()=>Uv(e.site)),R=Z(()=>a(F).filter(({optional:W})=>!W)),q=Z(()=>W=>a(T)?Vv(a(r),W,a(T)):[]),L=Z(()=>W=>a(q)(W).filter(J=>Lt(J).value!==null)),H=Z(()=>a(R).filter(W=>a(L)(W).length===0).length),A=W=>yt(W.kind==="signal"?e.site.signals:e.site.buffers,W.id),V=Z(()=>a(T)?a(F).filter(({id:W})=>Cr(a(T),W).value.trim()!=="").length:0);let K=0;async function Q(){const W=++K;try{const J=await $f();if(W!==K)return;j(r,J),j(s,!0)}catch{}}ln(()=>{Q();const W=setInterval(()=>{Q()},n);return()=>clearInterval(W)}),ln(()=>(g.addEventListener("keydown",re),()=>g.removeEventListener("keydown",re))),ln(()=>{g.querySelector(a(i)===""?"#entry-author":"[data-value]")?.focus()});const se=W=>{const{from:J,until:C}=Lt(W),ae=et(J,e.now,a(p));return J===C?ae:`${ae}–${lt(C,a(p))}`},N=({author:W,entered_by:J})=>J?`${W} (${d("entry-by",{name:J})})`:W,y=(W,J)=>W===null?d("entry-withdrawn"):`${jn(W)} ${J.unit}`;function X(W,J){if(!a(T))return null;const C=P=>(J.trouble=P,null),ae=Bv(J.value);if(ae===null)return C(d("fact-not-a-number",{found:J.value.trim(),expected:""}));if(ae<(W.least??ae)||ae>(W.most??ae))return C(d("entry-out-of-range",{range:mi(W)}));const ce=J.reason.trim();if(J.of){if(ce==="")return C(d("entry-reason-needed"));const{from:P,until:_e}=Lt(J.of);return U(W,J.of.document,P,_e,ae,ce)}const ie=_i(a(q)(W),W,a(T),e.now,a(p)),S=hi(J.until.trim()||ie.until,a(T),a(p),!0),$=W.spans?hi(J.from.trim()||ie.from,a(T),a(p),!1):S;if($===null||S===null)return C(d("entry-time-expected",{start:lt(a(T).start,a(p)),end:lt(a(T).end,a(p))}));const D=J.from.trim()===""&&J.until.trim()==="";return W.spans&&Date.parse(S)<=Date.parse($)?C(D?d("entry-told-already",{at:ie.from}):d("fact-backwards")):U(W,J.document.trim(),$,S,ae,"")}function U(W,J,C,ae,ce,ie){return{signal:W.kind==="signal"?W.id:void 0,buffer:W.kind==="buffer"?W.id:void 0,document:J,from:C,until:ae,value:ce,author:a(i).trim(),comment:ie}}async function B(){if(!a(T)||a(u))return;if((C=>{var ae=er(C,2);j(f,ae[0],!0),j(h,ae[1],!0)})(["",""]),a(i).trim()===""){j(h,d("entry-author-needed"),!0),g.querySelector("#entry-author")?.focus();return}const W=a(F).map(C=>({one:C,draft:Cr(a(T),C.id)})).filter(({draft:C})=>C.value.trim()!=="");for(const{draft:C}of W)C.trouble="";const J=W.map(({one:C,draft:ae})=>({one:C,draft:ae,fact:X(C,ae)}));if(J.length===0?j(h,d("entry-nothing"),!0):J.some(({fact:C})=>C===null)&&j(h,d("entry-not-sent"),!0),a(h)!=="")return te();await I(J.flatMap(({draft:C,fact:ae})=>ae?[{draft:C,fact:ae}]:[]))}async function I(W){j(u,!0);try{const J=await Ee.doing(()=>Ef(W.map(({fact:C})=>C)));if(Ee.set(a(i).trim()),J.facts.forEach(({problem:C,code:ae,args:ce},ie)=>{const S=W[ie]?.draft;S&&C!==null&&(S.trouble=Ho({code:ae,args:ce,message:C},a(p),e.now))}),J.taken){for(const{draft:C}of W)fi(C);j(f,d("entry-taken",{count:ge(W.length)}),!0),await Q(),g.querySelector("[data-value]")?.focus()}else j(h,d("entry-not-taken"),!0),te()}catch(J){j(h,J instanceof cn?J.message:d("entry-no-link"),!0)}j(u,!1)}function ee(W,J){const C=J.reason.trim();if(!J.of)return;if(C===""||a(i).trim()===""){J.trouble=d(C===""?"entry-reason-needed":"entry-author-needed");return}const{from:ae,until:ce}=Lt(J.of);I([{draft:J,fact:U(W,J.of.document,ae,ce,null,C)}])}function Y(W,J,C){const{value:ae}=Lt(W);(ce=>{var ie=er(ce,2);j(f,ie[0],!0),j(h,ie[1],!0)})(["",""]),Object.assign(J,{value:ae===null?"":jn(ae),of:W,reason:"",trouble:""}),requestAnimationFrame(()=>g.querySelector(`[data-value="${C}"]`)?.select())}const te=()=>requestAnimationFrame(()=>g.querySelector('[aria-invalid="true"]')?.focus());function re(W){const J=W.ctrlKey||W.metaKey;if(W.key!=="Enter"||!(J||W.target instanceof HTMLInputElement))return;if(W.preventDefault(),J||!(W.target instanceof HTMLInputElement))return void B();const C=[...g.querySelectorAll("[data-value], [data-reason]")];(C[C.indexOf(W.target)+1]??g.querySelector("[data-send]"))?.focus()}const me=W=>`${W.signal??W.buffer} ${W.document} ${Lt(W).from} ${Lt(W).until}`;{let W=Z(()=>d("entry-title"));Nn(t,{get title(){return a(W)},width:"62rem",get onclose(){return e.onclose},"data-entry":!0,children:(J,C)=>{var ae=Th(),ce=ze(ae),ie=w(ce),S=w(ie),$=w(S),D=o($),P=o(S,2);Ie(P,23,()=>a(x),E=>E.start,(E,O,le)=>{var he=oh(),ue=v(he);b((we,ke,Se)=>{be(he,"aria-pressed",a(c)===a(le)),be(he,"data-span",a(O).now?"now":"last"),l(ue,`${we??""}
            ${ke??""}–${Se??""}`)},[()=>d(a(O).now?"entry-shift-now":"entry-shift-last"),()=>lt(a(O).start,a(p)),()=>lt(a(O).end,a(p))]),Oe("click",he,()=>j(c,a(le),!0)),m(E,he)});var _e=o(ie,2);{var ne=E=>{const O=(Me,pe=Ei)=>{const $e=Z(()=>Cr(a(T),pe().id)),Le=Z(()=>a(q)(pe())),bt=Z(()=>pe().spans&&a(L)(pe()).length>0?Wv(a(Le),a(T),e.now):null),Ze=Z(()=>_i(a(Le),pe(),a(T),e.now,a(p))),$t=Z(()=>_[pe().id]?a(Le):a(Le).slice(-4));var kt=wh();let Yt;var Zt=w(kt),Xt=w(Zt),nn=v(Xt,!0),ga=o(Xt,2);{var wa=ye=>{var De=lh(),Be=ze(De),nt=v(Be),Qe=o(Be,2);{var je=Re=>{var He=gi(),ot=v(He);b(vt=>l(ot,`▲ ${vt??""}`),[()=>d("entry-told-until",{at:lt(a(bt),a(p))})]),m(Re,He)};z(Qe,Re=>{a(bt)!==null&&Re(je)})}b(Re=>l(nt,`● ${Re??""}`),[()=>d("entry-told",{count:ge(a(L)(pe()).length)})]),m(ye,De)},Je=Z(()=>a(L)(pe()).length>0),dt=ye=>{var De=gi(),Be=v(De);b(nt=>l(Be,`▲ ${nt??""}`),[()=>d("entry-none")]),m(ye,De)};z(ga,ye=>{a(Je)?ye(wa):pe().optional||ye(dt,1)})}var qt=o(Zt,2),Et=w(qt),ft=w(Et),dn=o(ft,2),Vt=v(dn,!0),Ot=o(Et,2),Bt=v(Ot,!0),Jt=o(qt,2);{var We=ye=>{var De=uh(),Be=w(De),nt=o(Be),Qe=o(nt,2),je=w(Qe),Re=v(je,!0),He=o(je,2),ot=v(He,!0);b((vt,at,xt)=>{l(Be,`${vt??""} `),l(Re,at),l(ot,xt)},[()=>d("entry-reason",{when:se(a($e).of)}),()=>d("entry-withdraw"),()=>d("cancel")]),Oe("input",nt,()=>a($e).trouble=""),Tt(nt,()=>a($e).reason,vt=>a($e).reason=vt),Oe("click",je,()=>ee(pe(),a($e))),Oe("click",He,()=>fi(a($e))),m(ye,De)},tt=ye=>{var De=dh(),Be=w(De);{var nt=at=>{var xt=ch(),an=w(xt),$n=o(an);b(zn=>{l(an,`${zn??""} `),be($n,"placeholder",a(Ze).from)},[()=>d("entry-from")]),Tt($n,()=>a($e).from,zn=>a($e).from=zn),m(at,xt)};z(Be,at=>{pe().spans&&at(nt)})}var Qe=o(Be,2),je=w(Qe),Re=o(je),He=o(Qe,2),ot=w(He),vt=o(ot);b((at,xt)=>{l(je,`${at??""} `),be(Re,"placeholder",a(Ze).until),l(ot,`${xt??""} `)},[()=>d(pe().spans?"entry-until":"entry-at"),()=>d("entry-document")]),Tt(Re,()=>a($e).until,at=>a($e).until=at),Tt(vt,()=>a($e).document,at=>a($e).document=at),m(ye,De)};z(Jt,ye=>{a($e).of?ye(We):ye(tt,-1)})}var It=o(Jt,2);{var Pt=ye=>{var De=fh(),Be=v(De);b(()=>l(Be,`■ ${a($e).trouble??""}`)),m(ye,De)};z(It,ye=>{a($e).trouble!==""&&ye(Pt)})}var fe=o(It,2);{var xe=ye=>{var De=gh(),Be=w(De);{var nt=je=>{var Re=vh(),He=w(Re),ot=v(He,!0);b(vt=>l(ot,vt),[()=>d("entry-more",{count:ge(a(Le).length-a($t).length)})]),Oe("click",He,()=>_[pe().id]=!0),m(je,Re)};z(Be,je=>{a(Le).length>a($t).length&&je(nt)})}var Qe=o(Be,2);Ie(Qe,17,()=>a($t),je=>me(je),(je,Re)=>{const He=Z(()=>Lt(a(Re)));var ot=mh(),vt=w(ot),at=v(vt,!0),xt=o(vt,2);let an;var $n=v(xt,!0),zn=o(xt,2),yr=v(zn,!0),Va=o(zn,2);{var kr=ba=>{var Wa=_h(),Ka=w(Wa),xr=v(Ka,!0),Wo=o(Ka,2);Ie(Wo,17,()=>a(Re).revisions,pa=>pa.revision,(pa,Gn)=>{var ps=hh(),Ko=v(ps);b((Go,Yo,Zo)=>l(Ko,`${a(Gn).revision??""}. ${Go??""} — ${Yo??""}, ${Zo??""}${a(Gn).comment?`: ${a(Gn).comment}`:""}`),[()=>y(a(Gn).value,pe()),()=>N(a(Gn)),()=>et(a(Gn).received_at,e.now,a(p))]),m(pa,ps)}),b(pa=>l(xr,pa),[()=>d("entry-revisions",{count:ge(a(Re).revisions.length)})]),m(ba,Wa)};z(Va,ba=>{a(Re).revisions.length>1&&ba(kr)})}var Ba=o(Va,2),Bo=v(Ba,!0);b((ba,Wa,Ka,xr)=>{be(ot,"data-fact",a(Re).document||a(He).from),l(at,ba),an=Xe(xt,1,"svelte-1tqhtdb",null,an,{gone:a(He).value===null}),l($n,Wa),l(yr,Ka),l(Bo,xr)},[()=>se(a(Re)),()=>y(a(He).value,pe()),()=>[a(Re).document&&`№ ${a(Re).document}`,N(a(He))].filter(Boolean).join(" · "),()=>d("entry-correct")]),Oe("click",Ba,()=>Y(a(Re),a($e),pe().id)),m(je,ot)}),m(ye,De)};z(fe,ye=>{a(Le).length>0&&ye(xe)})}b((ye,De,Be)=>{Yt=Xe(kt,1,"one svelte-1tqhtdb",null,Yt,{lacking:ye}),be(kt,"data-row",pe().id),be(Zt,"for",`value-${pe().id??""}`),l(nn,De),be(ft,"id",`value-${pe().id??""}`),be(ft,"data-value",pe().id),be(ft,"aria-invalid",a($e).trouble!==""),be(ft,"aria-describedby",`hint-${pe().id??""}`),l(Vt,pe().unit),be(Ot,"id",`hint-${pe().id??""}`),l(Bt,Be)},[()=>!pe().optional&&a(L)(pe()).length===0,()=>A(pe()),()=>mi(pe())]),Oe("input",ft,()=>a($e).trouble=""),Tt(ft,()=>a($e).value,ye=>a($e).value=ye),m(Me,kt)};var le=Eh(),he=ze(le),ue=w(he);{var we=Me=>{var pe=bh(),$e=o(w(pe));b(Le=>l($e,` ${Le??""}`),[()=>d("entry-missing",{count:ge(a(H)),all:ge(a(R).length)})]),m(Me,pe)},ke=Me=>{var pe=jt();b($e=>l(pe,`● ${$e??""}`),[()=>d("entry-complete")]),m(Me,pe)};z(ue,Me=>{a(H)>0?Me(we):Me(ke,-1)})}var Se=o(he,2);Ie(Se,17,()=>a(R),Me=>Me.id,(Me,pe)=>{O(Me,()=>a(pe))});var Ne=o(Se,2);{var Te=Me=>{var pe=ph(),$e=w(pe),Le=v($e,!0),bt=o($e,2);Ie(bt,17,()=>a(F).filter(({optional:Ze})=>Ze),Ze=>Ze.id,(Ze,$t)=>{O(Ze,()=>a($t))}),b(Ze=>l(Le,Ze),[()=>d("entry-eyes")]),m(Me,pe)};z(Ne,Me=>{e.site.buffers.length>0&&Me(Te)})}var Ce=o(Ne,2),qe=w(Ce),Ae=v(qe),Ve=o(qe,2),it=v(Ve,!0),ut=o(Ve,2),Nt=w(ut);{var Ct=Me=>{var pe=yh(),$e=v(pe);b(()=>l($e,`■ ${a(h)??""}`)),m(Me,pe)},zt=Me=>{var pe=kh(),$e=v(pe);b(()=>l($e,`● ${a(f)??""}`)),m(Me,pe)};z(Nt,Me=>{a(h)!==""?Me(Ct):a(f)!==""&&Me(zt,1)})}var Gt=o(Ce,2);{var tn=Me=>{var pe=$h(),$e=w(pe),Le=v($e,!0),bt=o($e,2);Ie(bt,17,()=>e.view.last_shift.stages,Ze=>Ze.id,(Ze,$t)=>{var kt=xh(),Yt=w(kt),Zt=v(Yt,!0),Xt=o(Yt,2);Po(Xt,{get site(){return e.site},get stage(){return a($t)},get now(){return e.now}}),b(nn=>l(Zt,nn),[()=>yt(e.site.stages,a($t).id)]),m(Ze,kt)}),b(Ze=>l(Le,Ze),[()=>d("entry-last-title")]),m(Me,pe)};z(Gt,Me=>{!a(T).now&&e.view.last_shift&&Me(tn)})}b((Me,pe,$e)=>{be(he,"data-missing",a(H)),qe.disabled=a(u),l(Ae,`${Me??""}${pe??""}`),l(it,$e)},[()=>d("entry-send"),()=>a(V)>0?`: ${ge(a(V))}`:"",()=>d("entry-keys")]),Oe("click",qe,()=>{B()}),m(E,le)},G=E=>{var O=Sh(),le=v(O,!0);b(he=>l(le,he),[()=>d("shift-none")]),m(E,O)};z(_e,E=>{a(T)&&a(s)?E(ne):a(T)||E(G,1)})}aa(ce,E=>g=E,()=>g);var de=o(ce,2);{var oe=E=>{ih(E,{get site(){return e.site},get now(){return e.now},get author(){return a(i)},ontaken:()=>{Q()}})},M=Z(()=>Ee.offers("import_facts"));z(de,E=>{a(M)&&E(oe)})}b((E,O)=>{l($,`${E??""} `),be(P,"aria-label",O)},[()=>d("entry-author"),()=>d("shift-label")]),on("submit",ce,E=>E.preventDefault()),Tt(D,()=>a(i),E=>j(i,E)),m(J,ae)},$$slots:{default:!0}})}Ge()}Ht(["click","input"]);var Mh=k('<p role="alert" class="svelte-ulcf55"> </p>'),wi=k('<p class="svelte-ulcf55"> </p>'),Nh=k('<span class="warn"><span aria-hidden="true">▲</span> </span>'),zh=k("<details><summary> </summary> <!></details>"),qh=k('<tr class="head svelte-ulcf55"><th scope="row" class="svelte-ulcf55"> </th><td class="svelte-ulcf55"><!></td><td class="n svelte-ulcf55"> </td><td class="n svelte-ulcf55"> </td><td class="n svelte-ulcf55"> </td><td class="n svelte-ulcf55"> </td></tr> <tr class="more svelte-ulcf55"><td colspan="6" class="svelte-ulcf55"><p class="quiet svelte-ulcf55"> </p> <!></td></tr>',1),Oh=k('<table><thead><tr><th scope="col" class="svelte-ulcf55"> </th><th scope="col" class="svelte-ulcf55"> </th><th scope="col" class="n svelte-ulcf55"> </th><th scope="col" class="n svelte-ulcf55"> </th><th scope="col" class="n svelte-ulcf55"> </th><th scope="col" class="n svelte-ulcf55"> </th></tr></thead><tbody></tbody></table> <p class="quiet svelte-ulcf55"> </p>',1),Ih=k("<!> <!> <!>",1);function Dh(t,e){Ke(e,!0);let n=ve(null),r=ve("");ln(()=>{yf().then(A=>j(n,A,!0),A=>j(r,d("refused",{error:A instanceof Error?A.message:String(A)}),!0))});const s=A=>ma(A,e.site.time_zone),i=A=>ge(A,Math.abs(A)<1?4:2),c=A=>`${ge(A*100,2)} %`,u=(A,V)=>A===null?"—":A.share!==null?c(A.share):`${i(A.units??0)} ${V}`,f=({calibrations:A})=>A.find(({result:V})=>V!==null)??null,h=({revisions:A})=>A.at(-1),_=A=>{const V=f(A),K=V&&h(V)?.performed_at;return K?s(K):"—"},g=({due:A,due_in_days:V})=>A===null||V===null?"—":V<0?d("sensor-due-ago",{at:s(A),days:ge(Math.ceil(-V))}):d("sensor-due-in",{at:s(A),days:ge(Math.floor(V))}),p=({state:A,drifts:V,often_out:K})=>A!=="overdue"&&!V&&!K,x=({state:A,drifts:V,often_out:K})=>[d(T[A]),V?d("sensor-drifts"):"",K?d("sensor-often-out"):""].filter(Boolean).join(" · "),T={not_calibrated:"sensor-not-calibrated",valid:"sensor-valid",overdue:"sensor-overdue"},F=({off:A})=>{if(A===null)return"—";const V=A.is_share?100:1,K=A.is_share?"%":e.site.unit;return`${mn(A.value*V,1)} ± ${ge(2*A.sigma*V,1)} ${K}`},R=A=>A.reduce((V,K)=>Math.abs(K)>Math.abs(V)?K:V,0),q=A=>A===null?"":` (${d(A?"sensor-within":"sensor-out")})`,L=({certificate:A,revisions:V,result:K},Q)=>{const se=V.at(-1),N=[se?s(se.performed_at):"",A,se?.author??""].filter(Boolean).join(" · ");if(K===null)return`${N}: ${d("sensor-withdrawn")}`;const y=d("sensor-line",{gain:ge(K.gain,5),offset:`${i(K.offset)} ${Q}`});if(K.as_found.length===0)return`${N}: ${y}`;const X=`${mn(R(K.as_found),3)} ${Q}${q(K.as_found_within)}`,U=`${mn(R(K.as_left),3)} ${Q}${q(K.as_left_within)}`;return`${N}: ${y}; ${d("sensor-errors",{found:X,left:U})}`},H=A=>[A.type,A.quantity,A.serial&&`№ ${A.serial}`,A.location].filter(Boolean).join(" · ");{let A=Z(()=>d("sensors-title"));Nn(t,{get title(){return a(A)},width:"68rem",get onclose(){return e.onclose},"data-sensors-detail":!0,children:(V,K)=>{var Q=Ih(),se=ze(Q);{var N=I=>{var ee=Mh(),Y=v(ee,!0);b(()=>l(Y,a(r))),m(I,ee)};z(se,I=>{a(r)&&I(N)})}var y=o(se,2);{var X=I=>{var ee=wi(),Y=v(ee,!0);b(te=>l(Y,te),[()=>d("sensors-none")]),m(I,ee)};z(y,I=>{a(n)!==null&&a(n).length===0&&I(X)})}var U=o(y,2);{var B=I=>{var ee=Oh(),Y=ze(ee),te=w(Y),re=w(te),me=w(re),W=v(me,!0),J=o(me),C=v(J,!0),ae=o(J),ce=v(ae,!0),ie=o(ae),S=v(ie,!0),$=o(ie),D=v($,!0),P=o($),_e=v(P,!0),ne=o(te);Ie(ne,21,()=>a(n),oe=>oe.signal,(oe,M)=>{var E=qh(),O=ze(E),le=w(O),he=v(le,!0),ue=o(le),we=w(ue);{var ke=$e=>{var Le=jt();b(bt=>l(Le,bt),[()=>x(a(M))]),m($e,Le)},Se=Z(()=>p(a(M))),Ne=$e=>{var Le=Nh(),bt=o(w(Le));b(Ze=>l(bt,` ${Ze??""}`),[()=>x(a(M))]),m($e,Le)};z(we,$e=>{a(Se)?$e(ke):$e(Ne,-1)})}var Te=o(ue),Ce=v(Te,!0),qe=o(Te),Ae=v(qe,!0),Ve=o(qe),it=v(Ve,!0),ut=o(Ve),Nt=v(ut,!0),Ct=o(O,2),zt=w(Ct),Gt=w(zt),tn=v(Gt),Me=o(Gt,2);{var pe=$e=>{var Le=zh(),bt=w(Le),Ze=v(bt,!0),$t=o(bt,2);Ie($t,17,()=>a(M).calibrations,gr,(kt,Yt)=>{var Zt=wi(),Xt=v(Zt,!0);b(nn=>l(Xt,nn),[()=>L(a(Yt),a(M).unit)]),m(kt,Zt)}),b(kt=>{be(Le,"data-calibrations",a(M).signal),l(Ze,kt)},[()=>d("sensor-calibrations",{count:ge(a(M).calibrations.length)})]),m($e,Le)};z(Me,$e=>{a(M).calibrations.length>0&&$e(pe)})}b(($e,Le,bt,Ze,$t,kt,Yt)=>{be(O,"data-sensor",a(M).signal),l(he,$e),l(Ce,Le),l(Ae,bt),l(it,Ze),l(Nt,$t),l(tn,`${kt??""}${Yt??""}`)},[()=>gt(a(M).name),()=>_(a(M)),()=>g(a(M)),()=>u(a(M).accuracy,a(M).unit),()=>F(a(M)),()=>H(a(M)),()=>a(M).failure_modes.length>0?` · ${d("sensor-modes")} ${a(M).failure_modes.join(", ")}`:""]),m(oe,E)});var G=o(Y,2),de=v(G,!0);b((oe,M,E,O,le,he,ue)=>{l(W,oe),l(C,M),l(ce,E),l(S,O),l(D,le),l(_e,he),l(de,ue)},[()=>d("sensor-label"),()=>d("sensor-state"),()=>d("sensor-last"),()=>d("sensor-due"),()=>d("sensor-accuracy"),()=>d("sensor-off"),()=>d("sensors-note")]),m(I,ee)};z(U,I=>{a(n)!==null&&a(n).length>0&&I(B)})}m(V,Q)},$$slots:{default:!0}})}Ge()}var Rh=k('<span class="warn"><span aria-hidden="true">▲</span> </span>'),Ch=k('<p class="svelte-1066faq"><strong> </strong> </p>'),Lr=k('<p class="quiet svelte-1066faq"> </p>'),Ph=k('<tr class="more svelte-1066faq"><td colspan="8" class="svelte-1066faq"><!> <!></td></tr>'),Lh=k('<td class="svelte-1066faq"> </td>'),jh=k('<tr><th scope="row" class="svelte-1066faq"> </th><!></tr>'),bi=k('<tr class="more svelte-1066faq"><td colspan="8" class="svelte-1066faq"><details><summary> </summary> <table><tbody></tbody></table> <!></details></td></tr>'),Fh=k('<tr><th scope="row" class="svelte-1066faq"> </th><td class="n svelte-1066faq"> </td><td class="svelte-1066faq"> </td><td class="n svelte-1066faq"> </td></tr>'),Uh=k('<tr><th scope="row" class="svelte-1066faq"> </th><td class="svelte-1066faq"><!></td><td class="n svelte-1066faq"> </td><td class="n svelte-1066faq"> </td><td class="n svelte-1066faq"> </td><td class="n svelte-1066faq"> </td><td class="n svelte-1066faq"> </td><td class="n svelte-1066faq"> </td></tr> <!> <!> <!>',1),Hh=k('<table><thead><tr><th scope="col" class="svelte-1066faq"> </th><th scope="col" class="svelte-1066faq"> </th><th scope="col" class="n svelte-1066faq"> </th><th scope="col" class="n svelte-1066faq"> </th><th scope="col" class="n svelte-1066faq"> </th><th scope="col" class="n svelte-1066faq"> </th><th scope="col" class="n svelte-1066faq"> </th><th scope="col" class="n svelte-1066faq"> </th></tr></thead><tbody></tbody></table> <p class="quiet svelte-1066faq"> </p> <p class="svelte-1066faq"><button aria-haspopup="dialog" data-sensors=""> </button></p>',1),Vh=k("<!> <!>",1);function Bh(t,e){Ke(e,!0);let n=ve(!1);const r=["no_answer","queue_full","sequence","refused","skipped"],s=["late","too_late"],i=["good","late","uncertain","duplicate"],c=({readings:y,outcomes:X},U)=>y===0?null:U.reduce((B,I)=>B+(X[I]??0),0)/y,u=y=>y===null?"—":`${ge(y*100,y>0&&y<.1?1:0)} %`,f=y=>{const X=c(y,[...i,...r,"too_late"]);return X===null?null:Math.max(0,1-X)},h=({up:y,silent:X})=>d(y===!1?"source-down":X?"source-silent":"source-alive"),_=({up:y,silent:X,findings:U})=>y!==!1&&!X&&U.length===0,g=({last_received_at:y})=>y===null?"—":da(y,e.site.time_zone),p=({least_age_secs:y})=>y===null?"—":d("source-secs",{secs:ge(y,1)}),x=y=>d(y<0?"clock-ahead":"clock-behind",{by:Rt(Math.abs(y))}),T=({kind:y,secs:X,signals:U,devices:B})=>{const I=U.map(Y=>yt(e.site.signals,Y)).join(", "),ee=y==="clocks_corrected"?x(X??0):Rt(X??0);return d(`finding-${y.replaceAll("_","-")}`,{by:ee,signals:I,devices:B.join(", ")})},F=y=>[y.trusted?d("clock-trusted"):y.offset_secs===0?d("clock-well"):x(y.offset_secs),y.gains_secs_a_day===null?"":d("clock-gains",{secs:mn(y.gains_secs_a_day,1)}),y.set_at===null||y.set_by_secs===null?"":d("clock-set",{at:et(y.set_at,e.now,e.site.time_zone),by:mn(y.set_by_secs,0)}),y.waiting===0?"":d("clock-waiting",{count:ge(y.waiting)})],R=({kind:y})=>d(`finding-${y.replaceAll("_","-")}-steps`),q=200,L=Z(()=>y=>{const X=new Map(e.site.signals.filter(U=>U.source===y).map(U=>[U.id,U]));return e.view.signals.flatMap(U=>{const B=X.get(U.id);return B?[{...U,name:gt(B.name),unit:B.unit}]:[]})}),H=y=>Math.abs(y)<10?3:Math.abs(y)<1e3?1:0,A=({value:y,unit:X})=>y===null?"—":`${ge(y,H(y))} ${X}`,V=({outcomes:y})=>Object.entries(y).filter(([X])=>X!=="good").sort(([,X],[,U])=>U-X).map(([X,U])=>`${d(`outcome-${X.replaceAll("_","-")}`)}: ${ge(U)}`).join(" · ");var K=Vh(),Q=ze(K);{let y=Z(()=>d("sources-title"));Nn(Q,{get title(){return a(y)},width:"68rem",get onclose(){return e.onclose},"data-sources-detail":!0,children:(X,U)=>{var B=Hh(),I=ze(B),ee=w(I),Y=w(ee),te=w(Y),re=v(te,!0),me=o(te),W=v(me,!0),J=o(me),C=v(J,!0),ae=o(J),ce=v(ae,!0),ie=o(ae),S=v(ie,!0),$=o(ie),D=v($,!0),P=o($),_e=v(P,!0),ne=o(P),G=v(ne,!0),de=o(ee);Ie(de,21,()=>e.view.sources,he=>he.id,(he,ue)=>{const we=Z(()=>a(L)(a(ue).id));var ke=Uh(),Se=ze(ke);let Ne;var Te=w(Se),Ce=v(Te,!0),qe=o(Te),Ae=w(qe);{var Ve=Je=>{var dt=jt();b(qt=>l(dt,qt),[()=>h(a(ue))]),m(Je,dt)},it=Z(()=>_(a(ue))),ut=Je=>{var dt=Rh(),qt=o(w(dt));b(Et=>l(qt,` ${Et??""}`),[()=>h(a(ue))]),m(Je,dt)};z(Ae,Je=>{a(it)?Je(Ve):Je(ut,-1)})}var Nt=o(qe),Ct=v(Nt,!0),zt=o(Nt),Gt=v(zt,!0),tn=o(zt),Me=v(tn,!0),pe=o(tn),$e=v(pe,!0),Le=o(pe),bt=v(Le,!0),Ze=o(Le),$t=v(Ze,!0),kt=o(Se,2);{var Yt=Je=>{var dt=Ph(),qt=w(dt),Et=w(qt);Ie(Et,17,()=>a(ue).findings,Ot=>Ot.kind,(Ot,Bt)=>{var Jt=Ch(),We=w(Jt),tt=v(We,!0),It=o(We);b((Pt,fe)=>{l(tt,Pt),l(It,` ${fe??""}`)},[()=>T(a(Bt)),()=>R(a(Bt))]),m(Ot,Jt)});var ft=o(Et,2);{var dn=Ot=>{var Bt=Lr(),Jt=v(Bt);b((We,tt)=>l(Jt,`${We??""} ${tt??""}`),[()=>d("source-reasons"),()=>V(a(ue).last_hour)]),m(Ot,Bt)},Vt=Z(()=>V(a(ue).last_hour));z(ft,Ot=>{a(Vt)&&Ot(dn)})}m(Je,dt)},Zt=Z(()=>a(ue).findings.length>0||V(a(ue).last_hour));z(kt,Je=>{a(Zt)&&Je(Yt)})}var Xt=o(kt,2);{var nn=Je=>{var dt=bi(),qt=w(dt),Et=w(qt),ft=w(Et),dn=v(ft,!0),Vt=o(ft,2),Ot=w(Vt);Ie(Ot,21,()=>a(ue).clocks.slice(0,q),We=>We.device,(We,tt)=>{var It=jh(),Pt=w(It),fe=v(Pt,!0),xe=o(Pt);Ie(xe,17,()=>F(a(tt)),gr,(ye,De,Be,nt)=>{var Qe=Lh(),je=v(Qe,!0);b(()=>l(je,a(De))),m(ye,Qe)}),b(()=>l(fe,a(tt).device)),m(We,It)});var Bt=o(Vt,2);{var Jt=We=>{var tt=Lr(),It=v(tt,!0);b(Pt=>l(It,Pt),[()=>d("source-signals-more",{count:ge(a(ue).clocks.length-q)})]),m(We,tt)};z(Bt,We=>{a(ue).clocks.length>q&&We(Jt)})}b(We=>{be(Et,"data-clocks",a(ue).id),l(dn,We)},[()=>d("source-clocks",{count:ge(a(ue).clocks.length)})]),m(Je,dt)};z(Xt,Je=>{a(ue).clocks.length>0&&Je(nn)})}var ga=o(Xt,2);{var wa=Je=>{var dt=bi(),qt=w(dt),Et=w(qt),ft=w(Et),dn=v(ft,!0),Vt=o(ft,2),Ot=w(Vt);Ie(Ot,21,()=>a(we).slice(0,q),We=>We.id,(We,tt)=>{var It=Fh(),Pt=w(It),fe=v(Pt,!0),xe=o(Pt),ye=v(xe,!0),De=o(xe),Be=v(De),nt=o(De),Qe=v(nt,!0);b((je,Re,He,ot)=>{l(fe,a(tt).name),l(ye,je),l(Be,`${Re??""}${He??""}`),l(Qe,ot)},[()=>A(a(tt)),()=>d(`signal-${a(tt).quality.replaceAll("_","-")}`),()=>a(tt).stale&&a(tt).occurred_at?` · ${d("signal-stale")}`:"",()=>a(tt).occurred_at===null?"—":da(a(tt).occurred_at,e.site.time_zone)]),m(We,It)});var Bt=o(Vt,2);{var Jt=We=>{var tt=Lr(),It=v(tt,!0);b(Pt=>l(It,Pt),[()=>d("source-signals-more",{count:ge(a(we).length-q)})]),m(We,tt)};z(Bt,We=>{a(we).length>q&&We(Jt)})}b(We=>{be(Et,"data-signals",a(ue).id),l(dn,We)},[()=>d("source-signals",{count:ge(a(we).length)})]),m(Je,dt)};z(ga,Je=>{a(we).length>0&&Je(wa)})}b((Je,dt,qt,Et,ft,dn,Vt)=>{be(Se,"data-source",a(ue).id),Ne=Xe(Se,1,"svelte-1066faq",null,Ne,{found:a(ue).findings.length>0}),l(Ce,Je),l(Ct,dt),l(Gt,qt),l(Me,Et),l($e,ft),l(bt,dn),l($t,Vt)},[()=>yt(e.site.sources,a(ue).id),()=>g(a(ue)),()=>ge(a(ue).last_hour.readings),()=>u(c(a(ue).last_hour,r)),()=>u(c(a(ue).last_hour,s)),()=>u(f(a(ue).last_hour)),()=>p(a(ue))]),m(he,ke)});var oe=o(I,2),M=v(oe,!0),E=o(oe,2),O=w(E),le=v(O,!0);b((he,ue,we,ke,Se,Ne,Te,Ce,qe,Ae)=>{l(re,he),l(W,ue),l(C,we),l(ce,ke),l(S,Se),l(D,Ne),l(_e,Te),l(G,Ce),l(M,qe),l(le,Ae)},[()=>d("source-label"),()=>d("source-state"),()=>d("source-heard"),()=>d("source-readings"),()=>d("source-missing"),()=>d("source-late"),()=>d("source-rejected"),()=>d("source-age"),()=>d("sources-note",{at:et(e.now,e.now,e.site.time_zone)}),()=>d("sensors-title")]),Oe("click",O,()=>j(n,!0)),m(X,B)},$$slots:{default:!0}})}var se=o(Q,2);{var N=y=>{Dh(y,{get site(){return e.site},onclose:()=>j(n,!1)})};z(se,y=>{a(n)&&y(N)})}m(t,K),Ge()}Ht(["click"]);var Wh=k('<button class="look svelte-13t3afu" aria-haspopup="dialog" data-forecast=""> </button>'),Kh=k('<span class="value svelte-13t3afu"> </span> <span class="label strong svelte-13t3afu"> </span> <!>',1),pi=k('<span class="value svelte-13t3afu"> </span>'),Gh=k('<span class="warn svelte-13t3afu"><span aria-hidden="true"> </span> </span> ',1),Yh=k('<button class="trial svelte-13t3afu" aria-haspopup="dialog"><!></button>'),Zh=k('<span class="label svelte-13t3afu"> </span>'),Xh=k('<span class="value svelte-13t3afu"> </span> <!>',1),Jh=k('<button class="trial svelte-13t3afu" aria-haspopup="dialog"><span class="warn svelte-13t3afu"><span aria-hidden="true"> </span> </span></button>'),Qh=k('<span class="label strong svelte-13t3afu"> <!></span>'),e_=k('<span aria-hidden="true">▲</span>'),t_=k('<span class="warn svelte-13t3afu"><span aria-hidden="true"> </span> </span>'),n_=k('<button class="svelte-13t3afu"> </button>'),a_=k('<button class="enter svelte-13t3afu" aria-haspopup="dialog" data-enter=""> </button>'),r_=k('<button class="who svelte-13t3afu" aria-haspopup="dialog"><span aria-hidden="true">☺</span> </button>'),s_=k('<header><div class="item site svelte-13t3afu"><h1 class="svelte-13t3afu"> </h1> <span><!></span></div> <div class="item svelte-13t3afu"><span class="label svelte-13t3afu"> </span> <time class="big svelte-13t3afu"> </time> <span class="label svelte-13t3afu"> </span></div> <div class="item svelte-13t3afu"><span class="label svelte-13t3afu"> </span> <!></div> <div class="item svelte-13t3afu"><span class="label svelte-13t3afu"> </span> <!> <!></div> <div class="item svelte-13t3afu"><span class="label svelte-13t3afu"> </span> <span><!> </span> <button class="trial svelte-13t3afu" aria-haspopup="dialog" data-sources=""><!></button></div> <div class="item alarms svelte-13t3afu" role="status"><span class="label svelte-13t3afu"> </span> <span class="value svelte-13t3afu"><span><span aria-hidden="true">■</span> </span> <span class="quietly svelte-13t3afu"><span aria-hidden="true">□</span> </span></span> <span> </span></div> <div class="side svelte-13t3afu"><div class="switches svelte-13t3afu"><div role="group" class="svelte-13t3afu"></div> <button class="theme svelte-13t3afu"> </button></div> <div class="desk svelte-13t3afu"><!> <!></div></div></header> <!> <!> <!> <!> <!>',1);function i_(t,e){Ke(e,!0);const n=fe=>e.view.incidents.filter(xe=>xe.state===fe).length,r=Z(()=>e.view.sources.filter(({up:fe,silent:xe})=>fe!==!1&&!xe).length),s=Z(()=>e.view.sources.filter(({findings:fe})=>fe.length>0).length),i=Z(()=>n("unacknowledged")),c=Z(()=>n("acknowledged")),u=Z(()=>n("returned_unacknowledged")),f=Z(()=>e.view.plans_pending[0]),h=fe=>fe.state==="unacknowledged"&&Io(fe)==="bad",_=Z(()=>e.view.incidents.some(h)?"bad":"warn"),g=Z(()=>e.view.incidents.some(fe=>fe.state==="unacknowledged"&&!ur(fe))),p=fe=>[...fe?.stages??[]].filter(({met:xe})=>xe!==null).sort((xe,ye)=>(xe.met??1)-(ye.met??1))[0],x=Z(()=>p(qo(e.view))),T=Z(()=>p(e.view.plan_trials.find(({version:fe})=>fe===a(f)?.version))?.met??1),F=Z(()=>lr(a(x)?.met??1));let R=ve(!1),q=ve(!1),L=ve(!1),H=ve(!1),A=ve(!1);const V=Z(()=>Ee.me?.person??null),K=Z(()=>Ee.isOpen?d("me-open"):a(V)?.name??d("sign-do")),Q=Z(()=>e.view.mode!=="replay"&&Ee.offers("tell_facts")&&e.site.sources.some(({kind:fe})=>fe==="manual"));function se(){a(V)||Ee.isOpen||(Ee.me?.demo_roles.length??0)>0?j(A,!0):Ee.ask(!1)}const N={ru:"RU",kk:"KK",en:"EN"};var y=s_(),X=ze(y);let U;var B=w(X),I=w(B),ee=v(I,!0),Y=o(I,2),te=w(Y);{var re=fe=>{var xe=jt();b(ye=>l(xe,ye),[()=>d("mode-demo",{speed:ge(e.view.speed)})]),m(fe,xe)},me=fe=>{var xe=jt();b((ye,De)=>l(xe,`${ye??""} ×${De??""}`),[()=>d("mode-replay"),()=>ge(e.view.speed)]),m(fe,xe)},W=fe=>{var xe=jt();b(ye=>l(xe,ye),[()=>d("mode-live")]),m(fe,xe)};z(te,fe=>{e.view.mode==="demo"?fe(re):e.view.mode==="replay"?fe(me,1):fe(W,-1)})}var J=o(B,2),C=w(J),ae=v(C),ce=o(C,2),ie=v(ce,!0),S=o(ce,2),$=v(S),D=o(J,2),P=w(D),_e=v(P,!0),ne=o(P,2);{var G=fe=>{var xe=Kh(),ye=ze(xe),De=v(ye,!0),Be=o(ye,2),nt=v(Be,!0),Qe=o(Be,2);{var je=Re=>{var He=Wh(),ot=v(He,!0);b(vt=>l(ot,vt),[()=>d("forecast-open")]),Oe("click",He,()=>j(q,!0)),m(Re,He)};z(Qe,Re=>{e.view.forecast&&Re(je)})}b((Re,He)=>{l(De,Re),l(nt,He)},[()=>gt(e.view.shift.name),()=>d("shift-left",{span:Rt(wr(e.now,e.view.shift.end))})]),m(fe,xe)},de=fe=>{var xe=pi(),ye=v(xe,!0);b(De=>l(ye,De),[()=>d("shift-none")]),m(fe,xe)};z(ne,fe=>{e.view.shift?fe(G):fe(de,-1)})}var oe=o(D,2),M=w(oe),E=v(M,!0),O=o(M,2);{var le=fe=>{var xe=Xh(),ye=ze(xe),De=v(ye,!0),Be=o(ye,2);{var nt=je=>{var Re=Yh(),He=w(Re);{var ot=at=>{var xt=jt();b(an=>l(xt,an),[()=>d("plan-trial-good",{chance:Vn(a(x).met??1)})]),m(at,xt)},vt=at=>{var xt=Gh(),an=ze(xt),$n=w(an),zn=v($n,!0),yr=o($n),Va=o(an);b((kr,Ba)=>{l(zn,An.warn),l(yr,` ${kr??""}`),l(Va,` ${Ba??""}`)},[()=>Vn(a(x).met??1),()=>d("plan-trial-poor",{stage:yt(e.site.stages,a(x).id)})]),m(at,xt)};z(He,at=>{a(F)==="plain"?at(ot):at(vt,-1)})}b(()=>{be(Re,"title",e.view.plan.author),be(Re,"data-trial",a(F))}),Oe("click",Re,()=>j(R,!0)),m(je,Re)},Qe=je=>{var Re=Zh(),He=v(Re,!0);b(()=>l(He,e.view.plan.author)),m(je,Re)};z(Be,je=>{a(x)?je(nt):je(Qe,-1)})}b(je=>{be(ye,"title",e.view.plan.reason),l(De,je)},[()=>d("plan-version",{version:String(e.view.plan.version),at:et(e.view.plan.effective_at,e.now,e.site.time_zone)})]),m(fe,xe)},he=fe=>{var xe=pi(),ye=v(xe,!0);b(De=>l(ye,De),[()=>d("plan-none")]),m(fe,xe)};z(O,fe=>{e.view.plan.version>0?fe(le):fe(he,-1)})}var ue=o(O,2);{var we=fe=>{var xe=Qh(),ye=w(xe),De=o(ye);{var Be=Qe=>{var je=Jh(),Re=w(je),He=w(Re),ot=v(He,!0),vt=o(He);b(at=>{l(ot,An.warn),l(vt,` ${at??""}`)},[()=>Vn(a(T))]),Oe("click",je,()=>j(R,!0)),m(Qe,je)},nt=Z(()=>lr(a(T))!=="plain");z(De,Qe=>{a(nt)&&Qe(Be)})}b(Qe=>{be(xe,"title",a(f).reason),l(ye,`${Qe??""} `)},[()=>d("plan-next",{version:String(a(f).version),at:et(a(f).effective_at,e.now,e.site.time_zone)})]),m(fe,xe)};z(ue,fe=>{a(f)&&fe(we)})}var ke=o(oe,2),Se=w(ke),Ne=v(Se,!0),Te=o(Se,2);let Ce;var qe=w(Te);{var Ae=fe=>{var xe=e_();m(fe,xe)};z(qe,fe=>{a(r)<e.view.sources.length&&fe(Ae)})}var Ve=o(qe),it=o(Te,2),ut=w(it);{var Nt=fe=>{var xe=t_(),ye=w(xe),De=v(ye,!0),Be=o(ye);b(nt=>{l(De,An.warn),l(Be,` ${nt??""}`)},[()=>d("sources-ailing",{n:a(s),count:String(a(s))})]),m(fe,xe)},Ct=fe=>{var xe=jt();b(ye=>l(xe,ye),[()=>d("sources-detail")]),m(fe,xe)};z(ut,fe=>{a(s)>0?fe(Nt):fe(Ct,-1)})}var zt=o(ke,2),Gt=w(zt),tn=v(Gt,!0),Me=o(Gt,2),pe=w(Me),$e=o(w(pe)),Le=o(pe,2),bt=o(w(Le)),Ze=o(Me,2);let $t;var kt=v(Ze),Yt=o(zt,2),Zt=w(Yt),Xt=w(Zt);Ie(Xt,20,()=>$o,fe=>fe,(fe,xe)=>{var ye=n_(),De=v(ye,!0);b(()=>{be(ye,"lang",xe),be(ye,"aria-pressed",ca.current===xe),l(De,N[xe])}),Oe("click",ye,()=>ca.set(xe)),m(fe,ye)});var nn=o(Xt,2),ga=v(nn,!0),wa=o(Zt,2),Je=w(wa);{var dt=fe=>{var xe=a_(),ye=v(xe,!0);b(De=>l(ye,De),[()=>d("entry-open")]),Oe("click",xe,()=>j(H,!0)),m(fe,xe)};z(Je,fe=>{a(Q)&&fe(dt)})}var qt=o(Je,2);{var Et=fe=>{var xe=r_(),ye=o(w(xe));b(()=>{be(xe,"title",a(K)),be(xe,"data-who-am-i",a(V)?.login??""),l(ye,` ${a(K)??""}`)}),Oe("click",xe,se),m(fe,xe)};z(qt,fe=>{e.view.mode!=="replay"&&fe(Et)})}var ft=o(X,2);{var dn=fe=>{Rv(fe,{get site(){return e.site},onclose:()=>j(A,!1)})};z(ft,fe=>{a(A)&&fe(dn)})}var Vt=o(ft,2);{var Ot=fe=>{Ah(fe,{get site(){return e.site},get view(){return e.view},get now(){return e.now},onclose:()=>j(H,!1)})};z(Vt,fe=>{a(H)&&fe(Ot)})}var Bt=o(Vt,2);{var Jt=fe=>{Bh(fe,{get site(){return e.site},get view(){return e.view},get now(){return e.now},onclose:()=>j(L,!1)})};z(Bt,fe=>{a(L)&&fe(Jt)})}var We=o(Bt,2);{var tt=fe=>{av(fe,{get site(){return e.site},get view(){return e.view},get now(){return e.now},onclose:()=>j(q,!1)})};z(We,fe=>{a(q)&&fe(tt)})}var It=o(We,2);{var Pt=fe=>{jv(fe,{get site(){return e.site},get view(){return e.view},get now(){return e.now},onclose:()=>j(R,!1)})};z(It,fe=>{a(R)&&fe(Pt)})}b((fe,xe,ye,De,Be,nt,Qe,je,Re,He,ot,vt,at,xt,an,$n)=>{U=Xe(X,1,"svelte-13t3afu",null,U,{replay:e.view.mode==="replay",doubtful:e.doubtful}),l(ee,fe),Xe(Y,1,`mode ${e.view.mode??""}`,"svelte-13t3afu"),l(ae,`${xe??""} · ${ye??""}`),be(ce,"datetime",e.now),be(ce,"title",e.site.time_zone),l(ie,De),l($,`${Be??""} · ${e.site.time_zone??""}`),l(_e,nt),l(E,Qe),l(Ne,je),Ce=Xe(Te,1,"value svelte-13t3afu",null,Ce,{warn:a(r)<e.view.sources.length}),l(Ve,` ${Re??""}`),l(tn,He),Xe(pe,1,Ca(a(g)?a(_):""),"svelte-13t3afu"),l($e,` ${ot??""}`),l(bt,` ${vt??""}`),$t=Xe(Ze,1,"label svelte-13t3afu",null,$t,{strong:a(u)>0}),l(kt,`◇ ${at??""}`),be(Xt,"aria-label",xt),be(nn,"aria-label",an),be(nn,"title",$n),l(ga,Xn.current==="dark"?"☀":"☾")},[()=>gt(e.site.name),()=>d("time-label"),()=>Sc(e.now,e.site.time_zone),()=>da(e.now,e.site.time_zone),()=>ma(e.now,e.site.time_zone),()=>d("shift-label"),()=>d("plan-label"),()=>d("sources-label"),()=>d("sources-alive",{alive:String(a(r)),all:String(e.view.sources.length)}),()=>d("alarms-label"),()=>d("alarms-new",{n:a(i),count:String(a(i))}),()=>d("alarms-acknowledged",{count:String(a(c))}),()=>d("alarms-returned",{n:a(u),count:String(a(u))}),()=>d("language-label"),()=>d(Xn.current==="dark"?"theme-light":"theme-dark"),()=>d(Xn.current==="dark"?"theme-light":"theme-dark")]),Oe("click",it,()=>j(L,!0)),Oe("click",nn,()=>Xn.set(Xn.current==="dark"?"light":"dark")),m(t,y),Ge()}Ht(["click"]);var o_=k('<section class="svelte-1yk3n1u"><ul class="legend svelte-1yk3n1u"><li class="wide svelte-1yk3n1u"> </li> <li class="svelte-1yk3n1u"><i class="plan svelte-1yk3n1u"></i> </li> <li class="svelte-1yk3n1u"><i class="nominal svelte-1yk3n1u"></i> </li> <li class="svelte-1yk3n1u"><i class="marks svelte-1yk3n1u"></i> </li> <li class="svelte-1yk3n1u"><i class="target svelte-1yk3n1u"></i> </li> <li class="svelte-1yk3n1u"><i class="band svelte-1yk3n1u"></i> </li> <li class="svelte-1yk3n1u"><i class="hatched unknown svelte-1yk3n1u"></i> </li> <li class="wide svelte-1yk3n1u"> </li> <li class="wide svelte-1yk3n1u"><i class="thirds svelte-1yk3n1u"></i> </li> <li class="wide svelte-1yk3n1u"><i class="drum svelte-1yk3n1u">◉</i> </li> <li class="wide svelte-1yk3n1u"> </li> <li class="wide svelte-1yk3n1u"> </li></ul></section>');function l_(t,e){Ke(e,!0);var n=o_(),r=w(n),s=w(r),i=v(s,!0),c=o(s,2),u=o(w(c),1,!0),f=o(c,2),h=o(w(f),1,!0),_=o(f,2),g=o(w(_),1,!0),p=o(_,2),x=o(w(p),1,!0),T=o(p,2),F=o(w(T),1,!0),R=o(T,2),q=o(w(R),1,!0),L=o(R,2),H=v(L,!0),A=o(L,2),V=o(w(A),1,!0),K=o(A,2),Q=o(w(K),1,!0),se=o(K,2),N=v(se,!0),y=o(se,2),X=v(y,!0);b((U,B,I,ee,Y,te,re,me,W,J,C,ae,ce)=>{be(n,"aria-label",U),l(i,B),l(u,I),l(h,ee),l(g,Y),l(x,te),l(F,re),l(q,me),l(H,W),l(V,J),l(Q,C),l(N,ae),l(X,ce)},[()=>d("legend-title"),()=>d("legend-sign"),()=>d("legend-plan"),()=>d("legend-nominal"),()=>d("legend-marks"),()=>d("legend-target"),()=>d("legend-band"),()=>d("legend-unknown"),()=>d("legend-estimate"),()=>d("legend-thirds"),()=>d("legend-drum"),()=>d("legend-clock"),()=>d("legend-done")]),m(t,n),Ge()}var u_=k("<p> </p>"),c_=k('<p class="loss svelte-14dy00n"> </p>'),d_=k('<p class="replaces svelte-14dy00n"> </p>'),f_=k("<li> <!></li>"),v_=k('<details class="svelte-14dy00n"><summary class="svelte-14dy00n"> </summary> <ul class="svelte-14dy00n"></ul></details>'),h_=k('<p class="note svelte-14dy00n"><b class="svelte-14dy00n"> </b> </p>'),__=k('<button type="submit" class="svelte-14dy00n"> </button>'),m_=k('<form class="svelte-14dy00n"><input maxlength="500" class="svelte-14dy00n"/> <!></form>'),g_=k('<button class="acknowledge svelte-14dy00n" aria-keyshortcuts="A"> <kbd class="svelte-14dy00n">A</kbd></button>'),w_=k('<button class="svelte-14dy00n"> </button>'),b_=k('<p class="may-not svelte-14dy00n"> </p>'),p_=k('<div class="buttons svelte-14dy00n"><!> <!></div> <!>',1),y_=k('<article><header class="svelte-14dy00n"><span class="shape svelte-14dy00n" aria-hidden="true"> </span> <h3 class="svelte-14dy00n"> </h3></header> <!> <!> <p class="since svelte-14dy00n"><span class="state svelte-14dy00n"> </span> <!></p> <!> <!> <!> <!> <!></article>');function k_(t,e){Ke(e,!0);let n=ve(!1),r=ve("");const s=Z(()=>Ee.isConcerned(e.incident.concerns)),i=Z(()=>Ee.offers("acknowledge")&&a(s)),c=Z(()=>Ee.offers("comment")&&a(s)),u=Z(()=>e.site.time_zone),f=Z(()=>e.incident.state==="unacknowledged"||e.incident.state==="returned_unacknowledged"),h=Z(()=>Io(e.incident)),_=Z(()=>Fc(e.incident).map($=>Lc($,e.view))),g=Z(()=>a(_)[0]),p=Z(()=>a(_).slice(1)),x=Z(()=>e.incident.cleared_at??e.now),T={unacknowledged:"incident-new",acknowledged:"incident-acknowledged",returned_unacknowledged:"incident-returned",normal:"incident-normal"},F={unacknowledged:"■",acknowledged:"□",returned_unacknowledged:"◇",normal:"○"};async function R($){await $(a(r).trim())&&(j(r,""),j(n,!1))}function q($){$.preventDefault(),a(r).trim()!==""&&R(e.oncomment)}var L=y_(),H=w(L),A=w(H),V=v(A,!0),K=o(A,2),Q=v(K,!0),se=o(H,2);{var N=$=>{var D=u_();let P;var _e=v(D,!0);b(ne=>{P=Xe(D,1,"first svelte-14dy00n",null,P,{over:!a(g).active}),l(_e,ne)},[()=>Ys(e.site,a(g),e.now)]),m($,D)};z(se,$=>{a(g)&&$(N)})}var y=o(se,2);{var X=$=>{var D=c_(),P=v(D,!0);b(_e=>l(P,_e),[()=>qc(e.site,e.incident.loss)]),m($,D)};z(y,$=>{e.incident.loss&&$(X)})}var U=o(y,2),B=w(U),I=v(B,!0),ee=o(B),Y=o(ee);{var te=$=>{var D=jt();b(P=>l(D,` · ${P??""}`),[()=>d("incident-ended",{at:et(e.incident.cleared_at,e.now,a(u))})]),m($,D)};z(Y,$=>{e.incident.cleared_at&&$(te)})}var re=o(U,2);{var me=$=>{var D=d_(),P=v(D,!0);b(_e=>l(P,_e),[()=>d("incident-replaces",{number:String(e.incident.replaces.id),count:String(e.incident.replaces.count),since:et(e.incident.replaces.since,e.now,a(u))})]),m($,D)};z(re,$=>{e.incident.replaces&&$(me)})}var W=o(re,2);{var J=$=>{var D=v_(),P=w(D),_e=v(P,!0),ne=o(P,2);Ie(ne,21,()=>a(p),G=>`${G.condition}/${G.subject}`,(G,de)=>{var oe=f_();let M;var E=w(oe),O=o(E);{var le=he=>{var ue=jt();b(we=>l(ue,`· ${we??""}`),[()=>d("member-over")]),m(he,ue)};z(O,he=>{a(de).active||he(le)})}b(he=>{M=Xe(oe,1,"svelte-14dy00n",null,M,{over:!a(de).active}),l(E,he)},[()=>Ys(e.site,a(de),e.now)]),m(G,oe)}),b(G=>l(_e,G),[()=>d("incident-members",{n:a(p).length,count:String(a(p).length)})]),m($,D)};z(W,$=>{a(p).length>0&&$(J)})}var C=o(W,2);Ie(C,17,()=>e.incident.notes,gr,($,D)=>{var P=h_(),_e=w(P),ne=v(_e),G=o(_e);b((de,oe)=>{l(ne,`${de??""} ${a(D).by??""}`),l(G,`${oe??""}${a(D).comment?`: ${a(D).comment}`:""}`)},[()=>et(a(D).at,e.now,a(u)),()=>a(D).acknowledges?` · ${d("incident-acknowledged")}`:""]),m($,P)});var ae=o(C,2);{var ce=$=>{var D=m_(),P=w(D),_e=o(P,2);{var ne=G=>{var de=__(),oe=v(de,!0);b((M,E)=>{de.disabled=M,l(oe,E)},[()=>e.pending||a(r).trim()==="",()=>d("comment-send")]),m(G,de)};z(_e,G=>{a(f)||G(ne)})}b((G,de)=>{be(P,"placeholder",G),be(P,"aria-label",de)},[()=>d("comment-placeholder"),()=>d("comment")]),on("submit",D,q),Tt(P,()=>a(r),G=>j(r,G)),m($,D)};z(ae,$=>{a(n)&&$(ce)})}var ie=o(ae,2);{var S=$=>{var D=p_(),P=ze(D),_e=w(P);{var ne=E=>{var O=g_(),le=w(O);b(he=>{O.disabled=e.pending,l(le,`${he??""} `)},[()=>d(e.pending?"acknowledging":"acknowledge")]),Oe("click",O,()=>{R(e.onacknowledge)}),m(E,O)};z(_e,E=>{a(f)&&a(i)&&E(ne)})}var G=o(_e,2);{var de=E=>{var O=w_(),le=v(O,!0);b(he=>{be(O,"aria-expanded",a(n)),l(le,he)},[()=>d("comment")]),Oe("click",O,()=>j(n,!a(n))),m(E,O)};z(G,E=>{a(c)&&E(de)})}var oe=o(P,2);{var M=E=>{var O=b_(),le=v(O,!0);b(he=>l(le,he),[()=>d(a(s)?"me-may-not":"me-not-yours")]),m(E,O)};z(oe,E=>{!a(i)&&!a(c)&&E(M)})}m($,D)};z(ie,$=>{e.view.mode!=="replay"&&$(S)})}b(($,D,P)=>{Xe(L,1,`${a(h)??""} ${e.incident.state??""}`,"svelte-14dy00n"),be(L,"data-incident",e.incident.id),be(L,"data-state",e.incident.state),l(V,F[e.incident.state]),l(Q,$),l(I,D),l(ee,` ${P??""}`)},[()=>d("incident-cause",{cause:Ic(e.site,e.incident)}),()=>d(T[e.incident.state]),()=>d("incident-since",{at:et(e.incident.raised_at,e.now,a(u)),span:Rt(wr(e.incident.raised_at,a(x)))})]),m(t,L),Ge()}Ht(["click"]);var x_=k('<dialog aria-labelledby="name-title" class="svelte-soaz7w"><form class="svelte-soaz7w"><h2 id="name-title" class="svelte-soaz7w"> </h2> <label for="name-field"> </label> <input id="name-field" maxlength="80" autocomplete="name" class="svelte-soaz7w"/> <p class="quiet"> </p> <div><button type="submit" class="yes svelte-soaz7w"> </button> <button type="button"> </button></div></form></dialog>');function $_(t,e){Ke(e,!0);let n=ve(_t(Ee.name)),r;ln(()=>r.showModal());function s(H){H.preventDefault(),a(n).trim()!==""&&e.named(a(n).trim())}var i=x_(),c=w(i),u=w(c),f=v(u,!0),h=o(u,2),_=v(h,!0),g=o(h,2),p=o(g,2),x=v(p,!0),T=o(p,2),F=w(T),R=v(F,!0),q=o(F,2),L=v(q,!0);aa(i,H=>r=H,()=>r),b((H,A,V,K,Q,se)=>{l(f,H),l(_,A),l(x,V),F.disabled=K,l(R,Q),l(L,se)},[()=>d("name-title"),()=>d("name-field"),()=>d("name-hint"),()=>a(n).trim()==="",()=>d("name-save"),()=>d("cancel")]),on("cancel",i,()=>e.named(null)),on("submit",c,s),Tt(g,()=>a(n),H=>j(n,H)),Oe("click",q,()=>e.named(null)),m(t,i),Ge()}Ht(["click"]);var E_=k('<p class="quiet"> <button class="plain svelte-wxtk5e"> </button></p>'),S_=k('<p class="error svelte-wxtk5e" role="alert"> </p>'),T_=k('<p class="nothing svelte-wxtk5e" role="status"><b class="svelte-wxtk5e"> </b><br/> <!></p>'),A_=k('<li class="svelte-wxtk5e"><!></li>'),M_=k('<p class="rest svelte-wxtk5e"> </p>'),N_=k('<aside class="svelte-wxtk5e"><div class="head svelte-wxtk5e"><h2 class="svelte-wxtk5e"> </h2> <!></div> <!> <div><!> <ul></ul> <!></div> <!></aside> <!>',1);function z_(t,e){Ke(e,!0);const n=5,r={unacknowledged:0,acknowledged:1,returned_unacknowledged:2,normal:3},s=S=>+!Ee.isConcerned(S.concerns),i=Z(()=>[...e.view.incidents].sort((S,$)=>s(S)-s($)||Number(ur(S))-Number(ur($))||r[S.state]-r[$.state]||S.id-$.id)),c=Z(()=>a(i).slice(0,n)),u=Z(()=>a(i).length-a(c).length),f=Z(()=>e.view.stages.some(({state:S})=>S==="unknown"));let h=ve(null),_=()=>{},g=ve(_t([])),p=ve("");function x(S,$){_=$,Ee.name||!Ee.isOpen?S(Ee.name):j(h,S,!0)}async function T(S,$){j(g,[...a(g),S],!0),j(p,"");try{return await Ee.doing($),!0}catch(D){return j(p,d("refused",{error:D instanceof Error?D.message:String(D)}),!0),!1}finally{j(g,a(g).filter(D=>D!==S),!0)}}const F=S=>Ee.me?.person?.name??S,R=(S,$)=>new Promise(D=>{x(P=>{T(S,()=>$(F(P))).then(D)},()=>D(!1))}),q=(S,$)=>R(S.id,D=>kf(S.id,D,$)),L=(S,$)=>R(S.id,D=>xf(S.id,D,$)),H=S=>S.state==="unacknowledged"||S.state==="returned_unacknowledged";function A(S){if(S.code!=="KeyA"||S.ctrlKey||S.metaKey||S.altKey||S.repeat||a(h)||S.target instanceof Element&&S.target.closest("input, textarea, dialog")||e.view.mode==="replay"||Ee.asking||!Ee.offers("acknowledge"))return;const $=a(i).find(D=>H(D)&&Ee.isConcerned(D.concerns));$&&S.preventDefault(),$&&!a(g).includes($.id)&&q($,"")}function V(S){const $=a(h);if(j(h,null),S===null)return _();Ee.set(S),$?.(S)}var K=N_();on("keydown",Ia,A);var Q=ze(K),se=w(Q),N=w(se),y=v(N,!0),X=o(N,2);{var U=S=>{var $=E_(),D=w($),P=o(D),_e=v(P,!0);b((ne,G)=>{l(D,`${ne??""} `),l(_e,G)},[()=>d("name-current",{name:Ee.name}),()=>d("name-change")]),Oe("click",P,()=>j(h,()=>{})),m(S,$)};z(X,S=>{Ee.isOpen&&Ee.name&&S(U)})}var B=o(se,2);{var I=S=>{var $=S_(),D=v($);b(()=>l(D,`■ ${a(p)??""}`)),m(S,$)};z(B,S=>{a(p)&&S(I)})}var ee=o(B,2);let Y;var te=w(ee);{var re=S=>{var $=T_(),D=w($),P=v(D,!0),_e=o(D,3);{var ne=G=>{var de=jt();b(oe=>l(de,oe),[()=>d(a(f)?"incidents-none-blind":"incidents-none-more")]),m(G,de)};z(_e,G=>{e.doubtful||G(ne)})}b(G=>l(P,G),[()=>d("incidents-none")]),m(S,$)};z(te,S=>{a(c).length===0&&S(re)})}var me=o(te,2);Ie(me,21,()=>a(c),S=>S.id,(S,$)=>{var D=A_(),P=w(D);{let _e=Z(()=>a(g).includes(a($).id));k_(P,{get site(){return e.site},get view(){return e.view},get incident(){return a($)},get now(){return e.now},get pending(){return a(_e)},onacknowledge:ne=>q(a($),ne),oncomment:ne=>L(a($),ne)})}m(S,D)});var W=o(me,2);{var J=S=>{var $=M_(),D=v($,!0);b(P=>l(D,P),[()=>d("incidents-rest",{n:a(u),count:String(a(u))})]),m(S,$)};z(W,S=>{a(u)>0&&S(J)})}var C=o(ee,2);{var ae=S=>{l_(S,{})};z(C,S=>{a(i).length<=3&&S(ae)})}var ce=o(Q,2);{var ie=S=>{$_(S,{named:V})};z(ce,S=>{a(h)&&S(ie)})}b((S,$)=>{be(Q,"aria-label",S),l(y,$),Y=Xe(ee,1,"list svelte-wxtk5e",null,Y,{roomy:a(c).length<=2})},[()=>d("incidents-title"),()=>d("incidents-title")]),m(t,K),Ge()}Ht(["click"]);var q_=k('<span aria-hidden="true">■</span> ',1),O_=k('<div role="alert"><!></div>');function I_(t,e){Ke(e,!0);const n=Intl.DateTimeFormat().resolvedOptions().timeZone,r=Z(()=>Ye.lost?d("link-lost",{at:da(Ye.heardAt,n)}):Ye.frozen?d("link-frozen",{at:da(Ye.movedAt,n)}):"");var s=O_();let i;var c=w(s);{var u=f=>{var h=q_(),_=o(ze(h));b(()=>l(_,` ${a(r)??""}`)),m(f,h)};z(c,f=>{a(r)&&f(u)})}b(()=>i=Xe(s,1,"bar svelte-1gd3r34",null,i,{shown:a(r)!==""})),m(t,s),Ge()}var D_=k('<p class="kept svelte-miihbt"> </p>'),yi=k('<p class="quiet"> </p>'),R_=k('<p class="warn svelte-miihbt" data-caps=""><span aria-hidden="true">▲</span> </p>'),C_=k('<p class="bad svelte-miihbt"><span aria-hidden="true">■</span> </p>'),P_=k('<p class="bad svelte-miihbt" data-failure=""><span aria-hidden="true">■</span> </p>'),L_=k('<button type="button"> </button>'),j_=k('<dialog aria-labelledby="sign-title" data-sign-in="" class="svelte-miihbt"><form class="svelte-miihbt"><h2 id="sign-title" class="svelte-miihbt"> </h2> <!> <!> <label for="sign-login"> </label> <input id="sign-login" maxlength="64" autocomplete="username" autocapitalize="none" spellcheck="false" class="svelte-miihbt"/> <label for="sign-password"> </label> <input id="sign-password" autocomplete="current-password" aria-describedby="sign-said" class="svelte-miihbt"/> <label class="show svelte-miihbt"><input type="checkbox" class="svelte-miihbt"/> </label> <div id="sign-said" aria-live="polite" class="svelte-miihbt"><!> <!></div> <div class="buttons svelte-miihbt"><button type="submit" class="yes svelte-miihbt"> </button> <!></div></form></dialog>');function ki(t,e){Ke(e,!0);let n=hs(e,"alone",3,!1),r=ve(_t(localStorage.getItem("tizbek.login")??"")),s=ve(""),i=ve(!1),c=ve(!1),u=ve(!1),f=ve(""),h=ve(0),_=ve(_t(Date.now())),g,p,x;const T=Z(()=>Math.max(0,Math.ceil((a(h)-a(_))/1e3)));ln(()=>{g.showModal(),(a(r)===""?p:x).focus();const ne=setInterval(()=>j(_,Date.now(),!0),250);return()=>clearInterval(ne)});const F=ne=>j(i,ne.getModifierState?.("CapsLock")??!1,!0);async function R(ne){if(ne.preventDefault(),!(a(u)||a(T)>0||a(r).trim()===""||a(s)==="")){j(u,!0),j(f,"");try{const G=await ff(a(r),a(s));localStorage.setItem("tizbek.login",a(r).trim()),j(s,""),Ee.answered(G)}catch(G){j(f,G instanceof cn?G.message:d("entry-no-link"),!0),G instanceof cn&&G.retrySecs!==null?(j(f,""),j(_,Date.now(),!0),j(h,a(_)+G.retrySecs*1e3)):j(s,""),x.focus()}j(u,!1)}}function q(ne){n()?ne.preventDefault():Ee.answered(null)}var L=j_();on("keydown",Ia,F),on("keyup",Ia,F);var H=w(L),A=w(H),V=v(A,!0),K=o(A,2);{var Q=ne=>{var G=D_(),de=v(G,!0);b(oe=>l(de,oe),[()=>d("sign-kept")]),m(ne,G)};z(K,ne=>{e.kept&&ne(Q)})}var se=o(K,2);{var N=ne=>{var G=yi(),de=v(G,!0);b(oe=>l(de,oe),[()=>d("who-ended")]),m(ne,G)},y=ne=>{var G=yi(),de=v(G,!0);b(oe=>l(de,oe),[()=>d("who-look")]),m(ne,G)};z(se,ne=>{Ee.me?.ended?ne(N):n()&&ne(y,1)})}var X=o(se,2),U=v(X,!0),B=o(X,2);aa(B,ne=>p=ne,()=>p);var I=o(B,2),ee=v(I,!0),Y=o(I,2);aa(Y,ne=>x=ne,()=>x);var te=o(Y,2),re=w(te),me=o(re),W=o(te,2),J=w(W);{var C=ne=>{var G=R_(),de=o(w(G));b(oe=>l(de,` ${oe??""}`),[()=>d("sign-caps")]),m(ne,G)};z(J,ne=>{a(i)&&ne(C)})}var ae=o(J,2);{var ce=ne=>{var G=C_(),de=o(w(G));b(oe=>{be(G,"data-wait",a(T)),l(de,` ${oe??""}`)},[()=>d("sign-again",{wait:Rt(a(T))})]),m(ne,G)},ie=ne=>{var G=P_(),de=o(w(G));b(()=>l(de,` ${a(f)??""}`)),m(ne,G)};z(ae,ne=>{a(T)>0?ne(ce):a(f)!==""&&ne(ie,1)})}var S=o(W,2),$=w(S),D=v($,!0),P=o($,2);{var _e=ne=>{var G=L_(),de=v(G,!0);b(oe=>l(de,oe),[()=>d("cancel")]),Oe("click",G,()=>Ee.answered(null)),m(ne,G)};z(P,ne=>{n()||ne(_e)})}aa(L,ne=>g=ne,()=>g),b((ne,G,de,oe,M,E)=>{l(V,ne),l(U,G),l(ee,de),be(Y,"type",a(c)?"text":"password"),be(Y,"aria-invalid",a(f)!==""),l(me,` ${oe??""}`),$.disabled=M,l(D,E)},[()=>d("sign-title"),()=>d("sign-login"),()=>d("sign-password"),()=>d("sign-show"),()=>a(u)||a(T)>0||a(r).trim()===""||a(s)==="",()=>d("sign-do")]),on("cancel",L,q),on("submit",H,R),Tt(B,()=>a(r),ne=>j(r,ne)),Tt(Y,()=>a(s),ne=>j(s,ne)),Ru(re,()=>a(c),ne=>j(c,ne)),m(t,L),Ge()}Ht(["click"]);var F_=k('<tr><th scope="row" class="svelte-4cdlft"> </th><td class="svelte-4cdlft"> </td><td class="svelte-4cdlft"> </td><td class="n svelte-4cdlft"> </td><td class="n svelte-4cdlft"> </td><td class="n svelte-4cdlft"> </td><td class="n svelte-4cdlft"> </td><td class="n svelte-4cdlft"> </td><td class="n svelte-4cdlft"> </td></tr>'),U_=k('<tr><th scope="row" class="svelte-4cdlft"> </th><td class="n svelte-4cdlft"> </td><td class="n svelte-4cdlft"> </td><td class="n svelte-4cdlft"> </td><td class="n svelte-4cdlft"> </td><td class="svelte-4cdlft"> </td><td class="svelte-4cdlft"> </td></tr>'),H_=k('<section class="svelte-4cdlft"><table class="svelte-4cdlft"><thead class="svelte-4cdlft"><tr><th scope="col" class="svelte-4cdlft"> </th><th scope="col" class="svelte-4cdlft"> </th><th scope="col" class="svelte-4cdlft"> </th><th scope="col" class="n svelte-4cdlft"> </th><th scope="col" class="n svelte-4cdlft"> </th><th scope="col" class="n svelte-4cdlft"> </th><th scope="col" class="n svelte-4cdlft"> </th><th scope="col" class="n svelte-4cdlft"> </th><th scope="col" class="n svelte-4cdlft"> </th></tr></thead><tbody></tbody></table> <table class="svelte-4cdlft"><thead class="svelte-4cdlft"><tr><th scope="col" class="svelte-4cdlft"> </th><th scope="col" class="n svelte-4cdlft"> </th><th scope="col" class="n svelte-4cdlft"> </th><th scope="col" class="n svelte-4cdlft">%</th><th scope="col" class="n svelte-4cdlft"> </th><th scope="col" class="svelte-4cdlft"> </th><th scope="col" class="svelte-4cdlft"> </th></tr></thead><tbody></tbody></table></section>');function V_(t,e){Ke(e,!0);const n=Z(()=>new Map(e.view.stages.map($=>[$.id,$]))),r=Z(()=>new Map(e.view.buffers.map($=>[$.id,$])));var s=H_(),i=w(s),c=w(i),u=w(c),f=w(u),h=v(f,!0),_=o(f),g=v(_,!0),p=o(_),x=v(p,!0),T=o(p),F=v(T),R=o(T),q=v(R),L=o(R),H=v(L),A=o(L),V=v(A),K=o(A),Q=v(K),se=o(K),N=v(se,!0),y=o(c);Ie(y,21,()=>e.site.stages,$=>$.id,($,D)=>{const P=Z(()=>a(n).get(a(D).id)),_e=Z(()=>a(P)&&a(P).state!=="unknown");var ne=F_(),G=w(ne),de=v(G),oe=o(G),M=v(oe),E=o(oe),O=v(E,!0),le=o(E),he=v(le,!0),ue=o(le),we=v(ue,!0),ke=o(ue),Se=v(ke,!0),Ne=o(ke),Te=v(Ne,!0),Ce=o(Ne),qe=v(Ce,!0),Ae=o(Ce),Ve=v(Ae,!0);b((it,ut,Nt,Ct,zt,Gt,tn,Me,pe,$e,Le)=>{l(de,`${it??""}${ut??""}`),l(M,`${Nt??""}${Ct??""}`),l(O,zt),l(he,Gt),l(we,tn),l(Se,Me),l(Te,pe),l(qe,$e),l(Ve,Le)},[()=>gt(a(D).name),()=>e.view.drum?.stage===a(D).id?` · ${d("drum-mark")}`:"",()=>a(P)?So(a(P)):d("stage-unknown"),()=>a(P)?.estimated?` · ${es(e.site,a(P).estimated,e.now)}`:"",()=>a(P)?To(a(P)):"—",()=>a(_e)&&a(P).rate!==null?Jr(a(P).rate):"—",()=>a(P)?Jr(a(P).planned_rate):"—",()=>a(_e)?ge(a(P).actual):"—",()=>a(P)?ge(a(P).planned):"—",()=>a(P)?.end?br(a(P).end.done):"—",()=>a(P)?.end&&a(P).end.met!==null?Vn(a(P).end.met):"—"]),m($,ne)});var X=o(i,2),U=w(X),B=w(U),I=w(B),ee=v(I,!0),Y=o(I),te=v(Y),re=o(Y),me=v(re),W=o(re,2),J=v(W),C=o(W),ae=v(C,!0),ce=o(C),ie=v(ce,!0),S=o(U);Ie(S,21,()=>e.site.buffers,$=>$.id,($,D)=>{const P=Z(()=>a(r).get(a(D).id));var _e=U_(),ne=w(_e),G=v(ne),de=o(ne),oe=v(de,!0),M=o(de),E=v(M,!0),O=o(M),le=v(O,!0),he=o(O),ue=v(he,!0),we=o(he),ke=v(we,!0),Se=o(we),Ne=v(Se,!0);b((Te,Ce,qe,Ae,Ve,it,ut,Nt)=>{l(G,`${Te??""}${Ce??""}`),l(oe,qe),l(E,Ae),l(le,Ve),l(ue,it),l(ke,ut),l(Ne,Nt)},[()=>gt(a(D).name),()=>a(P)?.estimated?` · ${es(e.site,a(P).estimated,e.now)}`:"",()=>a(P)?ge(a(P).level):"—",()=>a(P)?ge(a(P).sigma):"—",()=>a(P)?ge(a(P).level/a(D).capacity*100):"—",()=>a(P)&&a(P).net!==null?mn(a(P).net):"—",()=>a(P)?Mo(a(D),a(P).level,gs(a(D),a(P),e.view.incidents),e.now,e.site.time_zone):d("stage-unknown"),()=>a(P)?.zone?No(a(P).zone):"—"]),m($,_e)}),b(($,D,P,_e,ne,G,de,oe,M,E,O,le,he,ue,we,ke,Se,Ne,Te,Ce,qe,Ae)=>{l(h,$),l(g,D),l(x,P),l(F,`${_e??""}, ${ne??""}`),l(q,`${G??""}, ${de??""}`),l(H,`${oe??""}, ${M??""}`),l(V,`${E??""}, ${O??""}`),l(Q,`${le??""}, ${he??""}`),l(N,ue),l(ee,we),l(te,`${ke??""}, ${Se??""}`),l(me,`±, ${Ne??""}`),l(J,`${Te??""}, ${Ce??""}`),l(ae,qe),l(ie,Ae)},[()=>d("stage-label"),()=>d("state-label"),()=>d("lag-label"),()=>d("rate-label"),()=>Na(e.site),()=>d("planned-label"),()=>Na(e.site),()=>d("actual-label"),()=>st(e.site),()=>d("planned-label"),()=>st(e.site),()=>d("end-title"),()=>st(e.site),()=>d("plan-trial-chance"),()=>d("buffer-label"),()=>d("level-label"),()=>st(e.site),()=>st(e.site),()=>d("net-label"),()=>Na(e.site),()=>d("clock-label"),()=>d("zone-label")]),m(t,s),Ge()}var B_=k('<div class="veil hatched svelte-1n46o8q"></div>'),W_=k('<div class="page svelte-1n46o8q"><!> <!> <main><!> <!> <!></main> <!></div>'),K_=k('<p class="waiting svelte-1n46o8q" role="status"> </p>'),G_=k("<!> <!>",1);function Y_(t,e){Ke(e,!0);let n=ve(!1),r=ve(""),s=!1;async function i(){try{await Ee.look(),j(r,"")}catch{j(r,d("entry-no-link"),!0),setTimeout(()=>{i()},2e3)}}i(),Ee.start(),ln(()=>{!Ee.may("look")||s||(s=!0,Ye.start())});const c=Z(()=>Ee.me!==null&&!Ee.may("look"));ln(()=>{document.documentElement.lang=ca.current,document.documentElement.dataset.theme=Xn.current,document.title=Ye.site?`${gt(Ye.site.name)} · Tizbek`:"Tizbek"});const u=Z(()=>Ye.lost||Ye.frozen||a(c));var f=G_(),h=ze(f);{var _=F=>{var R=W_(),q=w(R);i_(q,{get site(){return Ye.site},get view(){return Ye.view},get now(){return Ye.now},get doubtful(){return a(u)}});var L=o(q,2);I_(L,{});var H=o(L,2);let A;var V=w(H);{var K=U=>{V_(U,{get site(){return Ye.site},get view(){return Ye.view},get now(){return Ye.now}})},Q=U=>{df(U,{get site(){return Ye.site},get view(){return Ye.view},get now(){return Ye.now}})};z(V,U=>{a(n)?U(K):U(Q,-1)})}var se=o(V,2);z_(se,{get site(){return Ye.site},get view(){return Ye.view},get now(){return Ye.now},get doubtful(){return a(u)}});var N=o(se,2);{var y=U=>{var B=B_();m(U,B)};z(N,U=>{a(u)&&U(y)})}var X=o(H,2);Gf(X,{get site(){return Ye.site},get mode(){return Ye.view.mode},get asTable(){return a(n)},set asTable(U){j(n,U,!0)}}),b(()=>A=Xe(H,1,"svelte-1n46o8q",null,A,{doubtful:a(u)})),m(F,R)},g=F=>{var R=K_(),q=v(R,!0);b(L=>l(q,L),[()=>a(r)!==""?a(r):Ye.error?d("link-refused",{error:Ye.error}):d("loading")]),m(F,R)};z(h,F=>{Ye.site&&Ye.view?F(_):a(c)||F(g,1)})}var p=o(h,2);{var x=F=>{ki(F,{get kept(){return Ee.asking.kept}})},T=F=>{ki(F,{kept:!1,alone:!0})};z(p,F=>{Ee.asking?F(x):a(c)&&F(T,1)})}m(t,f),Ge()}const Vo=document.getElementById("page");if(!Vo)throw new Error("index.html has no #page");bu(Y_,{target:Vo});
